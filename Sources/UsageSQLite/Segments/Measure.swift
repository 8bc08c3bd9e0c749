import Usage

/// The numbers of figures, one after the other: each is a column of its own, and a sum of figures
/// is the sum of each. Their order is stored, so that new ones come last.
enum Measure {
  /// `UsageSums.sessionsBegun`, which is not one of figures.
  static let sessionsBegun = 0
  /// `Figures.events`, the first of figures.
  static let events = 1
  static let count = 46
  /// The first of those that few figures have.
  static let firstRare = 30
}

/// Goes through the numbers of figures in their order.
protocol MeasureVisitor {
  mutating func visit(_ count: inout Int64)
  mutating func visit(_ amount: inout Money)
  /// False to pass over what few figures have, where these have none of it.
  var wantsAbsent: Bool { get }
}

extension Figures {
  /// Fees, and the names of what was not read, are not among them.
  @inline(__always)
  mutating func visitMeasures(_ visitor: inout some MeasureVisitor) {
    visitor.visit(&events)
    visitor.visit(&requests)
    visitor.visit(&callsWithoutUsage)
    visitor.visit(&computedEvents)
    visitor.visit(&reportedEvents)
    visitor.visit(&comparedEvents)
    visitor.visit(&unpricedEvents)
    visitor.visit(&statements)
    visitor.visit(&webSearches)
    visitor.visit(&tokens.input)
    visitor.visit(&tokens.cacheRead)
    visitor.visit(&tokens.cacheWrite5m)
    visitor.visit(&tokens.cacheWrite1h)
    visitor.visit(&tokens.cacheWrite30m)
    visitor.visit(&tokens.cacheWrite12h)
    visitor.visit(&tokens.cacheWrite)
    visitor.visit(&tokens.output)
    visitor.visit(&tokens.reasoning)
    visitor.visit(&tokens.audioInput)
    visitor.visit(&tokens.audioCacheRead)
    visitor.visit(&tokens.audioOutput)
    visitor.visit(&tokens.imageInput)
    visitor.visit(&tokens.imageCacheRead)
    visitor.visit(&tokens.imageOutput)
    visitor.visit(&cost.computed)
    visitor.visit(&cost.reported)
    visitor.visit(&cost.computedWhereBoth)
    visitor.visit(&cost.reportedWhereBoth)
    visitor.visit(&cost.statedVariance)
    guard visitor.wantsAbsent || rare != nil else { return }
    var rare = rare ?? RareFigures()
    rare.visitMeasures(&visitor)
    self.rare = rare
  }
}

extension RareFigures {
  fileprivate mutating func visitMeasures(_ visitor: inout some MeasureVisitor) {
    visitor.visit(&billed)
    visitor.visit(&billedComputed)
    visitor.visit(&billedVariance)
    visitor.visit(&statedComputed)
    visitor.visit(&estimated)
    visitor.visit(&billedEvents)
    visitor.visit(&unsureEvents)
    visitor.visit(&upperBoundEvents)
    visitor.visit(&unpricedPartEvents)
    for kind in Self.countedDoubts {
      var count = doubtful[kind] ?? 0
      visitor.visit(&count)
      doubtful[kind] = count == 0 ? nil : count
    }
  }

  private static let countedDoubts: [Doubt.Kind] = [
    .unread, .unreadDiscount, .ambiguous, .untold, .contradictory, .upperBound, .unpricedPart,
  ]
}

extension Figures {
  /// Figures of these numbers, of which there is one for each measure.
  init(measures: [Int128]) {
    self.init()
    var filler = MeasureFiller(measures)
    visitMeasures(&filler)
  }
}

/// Fills figures with the numbers of their measures.
private struct MeasureFiller: MeasureVisitor {
  private let numbers: [Int128]
  private var next = Measure.events
  let wantsAbsent: Bool

  init(_ numbers: [Int128]) {
    self.numbers = numbers
    wantsAbsent = numbers[Measure.firstRare...].contains { $0 != 0 }
  }

  mutating func visit(_ count: inout Int64) {
    count = Int64(clamping: numbers[next])
    next += 1
  }

  mutating func visit(_ amount: inout Money) {
    amount = Money(pico: numbers[next])
    next += 1
  }
}
