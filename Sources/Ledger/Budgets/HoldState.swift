public import Usage

/// A hold as it is stored. Times are microseconds since 1970.
public struct HoldRecord: Sendable {
  /// The hold's own number.
  public var number: Int64 = 0
  /// The number of its project.
  public var project: Int64
  /// The server's own id of it.
  public var id: ExternalID
  /// The client's own key; nil where it gave none.
  public var idempotencyKey: String?
  /// The number of the user for whom it is.
  public var user: Int64?
  /// What is held: once it is closed, no more than was used.
  public var estimate: BudgetAmounts
  /// What its events cost.
  public var cost = CostSums()
  /// What tokens its events used.
  public var tokens: Int64 = 0
  /// What requests its events stand for.
  public var requests: Int64 = 0
  /// What of it was within the estimate.
  public var drawn = BudgetAmounts()
  /// When it was granted.
  public var createdAt: Int64
  /// When what is left of it is given back.
  public var expiresAt: Int64
  /// When it was closed; nil while it is open.
  public var closedAt: Int64?
  /// Why it was closed.
  public var closing: HoldClosing?
  /// The windows that granted it, one for each budget.
  public var grants: [BudgetWindowKey]

  public init(
    project: Int64, id: ExternalID, estimate: BudgetAmounts, createdAt: Int64, expiresAt: Int64,
    grants: [BudgetWindowKey]
  ) {
    self.project = project
    self.id = id
    self.estimate = estimate
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.grants = grants
  }

  /// What its events have used.
  func total(_ authority: CostAuthority) -> BudgetAmounts {
    BudgetAmounts(
      usd: cost.total(by: authority).pico, tokens: Int128(tokens), requests: Int128(requests))
  }
}

/// A hold's id within its project.
struct HoldName: Hashable {
  var project: Int64
  var id: ExternalID
}

/// A hold that is at hand.
final class HoldState {
  var record: HoldRecord
  /// True while it has to be settled and stored.
  var isTouched = false
  /// False while its events have changed what it has used since that was moved to what is drawn.
  var isSettled = true

  init(_ record: HoldRecord) {
    self.record = record
  }

  var isOpen: Bool { record.closedAt == nil }

  func isGranted(by budget: Int64) -> Bool { record.grants.contains { $0.budget == budget } }
}

/// The moments at which open holds expire: a heap with the earliest on top. A hold that was closed
/// before stays in it until its time.
struct HoldExpiries {
  private struct Entry {
    var at: Int64
    var hold: Int64
  }

  private var heap: [Entry] = []

  var first: Int64? { heap.first?.at }

  mutating func insert(_ hold: Int64, at time: Int64) {
    heap.append(Entry(at: time, hold: hold))
    var child = heap.count - 1
    while child > 0, heap[child].at < heap[(child - 1) / 2].at {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// The next hold whose time has come.
  mutating func popFirst(upTo now: Int64) -> Int64? {
    guard let top = heap.first, top.at <= now else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].at < heap[least].at {
        least = child
      }
      guard least != parent else { break }
      heap.swapAt(parent, least)
      parent = least
    }
    return top.hold
  }
}
