public import Usage

/// What became of the items of a request: counts, and a line for each that was not simply accepted.
///
/// Items are added in their order; each has the number of those before it as its index.
public struct IngestReport: Sendable {
  /// What there is to say of one item.
  public struct Line: Sendable, Hashable {
    /// Why there is a line.
    public enum Code: Sendable, Hashable {
      case duplicate
      case notAttempted
      case rejected(Rejection.Code)
      /// The item was accepted, and something about it is odd.
      case warning(EventWarning.Code)

      /// Whether the item is not taken in.
      var isRejection: Bool {
        switch self {
        case .rejected, .notAttempted: true
        case .duplicate, .warning: false
        }
      }
    }

    /// The item's place in the request, from 0.
    public var index: Int
    /// The client's own, or the one that was made for the item; nil where it has none.
    public var id: ExternalID?
    /// What programs go by.
    public var code: Code
    /// The member that was wrong; nil where it is none, or all of it.
    public var field: String?
    /// What was wrong, and what would do.
    public var detail: String
  }

  /// Items that are in the ledger now.
  public private(set) var accepted = 0
  /// Items that were there before.
  public private(set) var duplicate = 0
  /// Items that are not taken in.
  public private(set) var rejected = 0
  /// Items that stand for no usage.
  public private(set) var ignored = 0
  /// In the order of their items; of those that were rejected the first alone.
  public private(set) var lines: [Line] = []
  /// The indices of all items that are not taken in, in their order; no two ranges touch.
  public private(set) var rejectedRanges: [ClosedRange<Int>] = []
  /// How many rejected items have a line of their own: a client that sends nonsense needs no more,
  /// and the answer must not be many times as large as what was sent.
  public static let rejectionsListedMax = 100
  /// Sessions that the items say have ended, to be ended when all is stored.
  public internal(set) var endings: [(session: ExternalID, ending: SessionEnding)] = []

  /// No item yet.
  public init() {}

  /// All items.
  public var count: Int { accepted + duplicate + rejected + ignored }

  /// True where there are items and none of them is of any use.
  public var isAllRejected: Bool { rejected > 0 && rejected == count }

  mutating func accept() { accepted += 1 }

  mutating func ignore() { ignored += 1 }

  /// Adds an item that repeats what was stored, without a line: of a stream of messages most do.
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

  /// Says something of the item that was added last.
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

  /// Adds the items that follow.
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
  /// Everything that was read, with one outcome for each item; `add` adds an item with its outcome.
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
