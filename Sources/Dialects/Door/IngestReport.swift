public import Usage

/// The outcomes of a request's items: counts, and a line for each item that was not simply
/// accepted.
///
/// Items are added in order; the index of an item is the number of items before it.
public struct IngestReport: Sendable {
  /// What there is to say about one item.
  public struct Line: Sendable, Hashable {
    /// Why there is a line.
    public enum Code: Sendable, Hashable {
      case duplicate
      case notAttempted
      case rejected(Rejection.Code)
      /// The item was accepted, but something about it is odd.
      case warning(EventWarning.Code)

      /// Whether the item was rejected.
      var isRejection: Bool {
        switch self {
        case .rejected, .notAttempted: true
        case .duplicate, .warning: false
        }
      }
    }

    /// The item's place in the request, from 0.
    public var index: Int
    /// The client's own id, or the one made for the item; nil where it has none.
    public var id: ExternalID?
    /// The code for programs.
    public var code: Code
    /// The member with the fault; nil where there is none, or the whole item has it.
    public var field: String?
    /// What was wrong, and what would do.
    public var detail: String
  }

  /// Items that are newly in the ledger.
  public private(set) var accepted = 0
  /// Items that were in the ledger already.
  public private(set) var duplicate = 0
  /// Items that were rejected.
  public private(set) var rejected = 0
  /// Items without usage.
  public private(set) var ignored = 0
  /// The lines in the order of their items. Of rejected items only the first have one.
  public private(set) var lines: [Line] = []
  /// The indices of all rejected items in order; no two ranges touch.
  public private(set) var rejectedRanges: [ClosedRange<Int>] = []
  /// How many rejected items have a line: a client that sends nonsense needs no more, and the
  /// answer must not be many times larger than the request.
  public static let rejectionsListedMax = 100
  /// The ends of sessions that the items report, to be recorded when all items are stored.
  public internal(set) var endings: [(session: ExternalID, ending: SessionEnding)] = []

  /// Begins without items.
  public init() {}

  /// The number of items.
  public var count: Int { accepted + duplicate + rejected + ignored }

  /// True where there are items and all were rejected.
  public var isAllRejected: Bool { rejected > 0 && rejected == count }

  mutating func accept() { accepted += 1 }

  mutating func ignore() { ignored += 1 }

  /// Adds an item that repeats a stored one, without a line, as most messages of a stream do.
  mutating func repeatKnown() { duplicate += 1 }

  mutating func reject(id: ExternalID?, _ rejection: Rejection) {
    if rejected < Self.rejectionsListedMax {
      note(id, .rejected(rejection.code), field: rejection.field, rejection.detail)
    }
    countRejected(count...count)
  }

  /// True where every rejected item has a line.
  public var listsAllRejected: Bool { rejected <= Self.rejectionsListedMax }

  private mutating func countRejected(_ range: ClosedRange<Int>) {
    rejected += range.count
    guard let last = rejectedRanges.last, last.upperBound + 1 == range.lowerBound else {
      return rejectedRanges.append(range)
    }
    rejectedRanges[rejectedRanges.count - 1] = last.lowerBound...range.upperBound
  }

  mutating func add(id: ExternalID, _ outcome: EventOutcome) {
    switch outcome {
    case .accepted, .acceptedWithoutHold: accept()
    case .witness(let counted):
      accept()
      warn(id: id, .witness(of: counted))
    case .duplicate:
      note(id, .duplicate, "the event was stored before and counts once")
      duplicate += 1
    case .rejected(let rejection): reject(id: id, rejection)
    case .notAttempted:
      if rejected < Self.rejectionsListedMax {
        note(
          id, .notAttempted,
          "another event of the atomic batch was rejected; send all of them again")
      }
      countRejected(count...count)
    }
  }

  /// Adds a warning about the last item.
  mutating func warn(id: ExternalID, _ warning: EventWarning) {
    note(id, .warning(warning.code), at: count - 1, warning.detail)
  }

  private mutating func note(
    _ id: ExternalID?, _ code: Line.Code, at index: Int? = nil, field: String? = nil,
    _ detail: String
  ) {
    lines.append(
      Line(index: index ?? count, id: id, code: code, field: field, detail: detail))
  }

  /// Adds the items of another report.
  public mutating func append(_ next: IngestReport) {
    let start = count
    var room = Self.rejectionsListedMax - rejected
    for line in next.lines {
      if line.code.isRejection {
        room -= 1
        guard room >= 0 else { continue }
      }
      var line = line
      line.index += start
      lines.append(line)
    }
    for range in next.rejectedRanges {
      countRejected(range.lowerBound + start...range.upperBound + start)
    }
    accepted += next.accepted
    duplicate += next.duplicate
    ignored += next.ignored
    endings += next.endings
  }
}

extension IngestReport {
  /// Combines all that was read with one outcome for each item; `add` adds an item with its
  /// outcome.
  init<Item, Outcome>(
    _ reads: [Read<Item>], _ outcomes: [Outcome],
    add: (Item, Outcome, inout IngestReport) -> Void
  ) {
    self.init()
    var outcomes = outcomes[...]
    for read in reads {
      switch read {
      case .ignored: ignore()
      case .rejected(let id, let rejection): reject(id: id, rejection)
      case .item(let item): if let outcome = outcomes.popFirst() { add(item, outcome, &self) }
      }
    }
  }
}
