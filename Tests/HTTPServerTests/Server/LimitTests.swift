import Testing

@testable import HTTPServer

@Suite struct LimitTests {
  @Test(arguments: [
    (64, 16_384, 28, 4), (1_024, 16_384, 784, 112), (1_048_576, 16_384, 16_384, 128),
    (1_048_576, 10, 10, 128), (16, 100, 7, 1),
  ])
  func `descriptors are left to the rest of the process`(
    descriptors: Int, connections: Int, served: Int, refused: Int
  ) {
    let budget = DescriptorBudget(descriptors: descriptors, connectionsMax: connections)
    #expect(budget.connectionsMax == served)
    #expect(budget.refusalsMax == refused)
  }

  @Test func `limits without a meaning are put right`() {
    var limits = ServerLimits()
    #expect(limits.bounded == limits)
    limits.pipelineDepthMax = -1
    limits.headerBytesMax = .max
    #expect(limits.bounded.pipelineDepthMax == 1)
    #expect(limits.bounded.headerBytesMax == 1 << 40)
  }
}
