import Reconciliation
import TestSupport
import Testing
import Usage

@testable import Dialects

/// What a dialect remembers, as bytes.
@Suite struct `A remembered state` {
  private struct Sample: ListedState, Equatable {
    var number: Int64 = 0
    var text = ""
    var flag = false
    var amount: Money?
    var names: [ExternalName] = []
    var byID: [ExternalID: Timestamp] = [:]

    static let members = stateFields(
      \Sample.number, \.text, \.flag, \.amount, \.names, \.byID)
  }

  private struct Shorter: ListedState {
    var number: Int64 = 0
    var text = ""

    static let members = stateFields(\Shorter.number, \.text)
  }

  private static let numbers: [Int64] = [0, 1, -1, 63, 64, -65, 300, .max, .min]

  @Test(arguments: numbers)
  func `is read as it was written`(number: Int64) {
    var sample = Sample()
    sample.number = number
    sample.text = "e\u{301}\u{e9}\n"
    sample.flag = true
    sample.amount = Money(pico: Int128(number) * 3)
    sample.names = ["gpt-5", "", "\u{e9}"]
    sample.byID = ["b": Timestamp(microseconds: number), "a": Timestamp(microseconds: 0)]
    #expect(Sample(stored: sample.stored) == sample)
    #expect(Sample(stored: sample.stored).stored == sample.stored)
  }

  @Test func `is what it was made where nothing was stored, or less than it has now`() {
    #expect(Sample(stored: nil) == Sample())
    #expect(Sample(stored: []) == Sample())
    var shorter = Shorter()
    shorter.number = 7
    shorter.text = "x"
    let sample = Sample(stored: shorter.stored)
    #expect(sample.number == 7)
    #expect(sample.text == "x")
    #expect(sample.names.isEmpty)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `is read from any bytes without a fault, and then again the same`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let sample = Sample(stored: bytes)
    #expect(Sample(stored: sample.stored) == sample)
    let run = AgentsRun(stored: bytes)
    #expect(AgentsRun(stored: run.stored) == run)
  }
}
