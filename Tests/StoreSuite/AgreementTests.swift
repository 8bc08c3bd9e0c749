import StoreSupport
import Testing

/// The rules are the same, so whatever stores are given they must add up to the same.
@Suite struct `All stores` {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `agree on every answer, total and query after the same random events`(seed: UInt64)
    async throws
  {
    let agreement = try await StoreAgreement(seed: seed, events: 3_000, queries: 150)
    #expect(agreement.differences == [])
    // Random events that are all rejected would prove little.
    #expect(agreement.accepted > 1_200)
    #expect(agreement.duplicate > 50)
    #expect(agreement.rejected > 50)
    #expect(agreement.sessions > 50)
    #expect(agreement.queries == 150)
    #expect(agreement.rows > 1_000)
    // Stretches are closed beside everything else: how many are, is never quite the same.
    #expect(agreement.segmentsRead > 150)
    #expect(agreement.fromSums > 10)
  }
}
