import Ledger
import Usage

/// Everything that a ledger in memory knows, in dictionaries. It has no rule of its own.
final class MemoryTables {
  struct OwnID: Hashable {
    /// A project's number, or a session's.
    var owner: Int64
    var id: ExternalID
  }

  struct Identity: Hashable {
    var project: Int64
    var source: Int64
    var id: ExternalID
  }

  struct WebhookRow {
    var project: Int64
    var stored: StoredWebhook
  }

  struct StateOwner: Hashable {
    var project: Int64
    var dialect: ExternalName
    var owner: ExternalID
  }

  // By their numbers, which begin at 1.
  var events: [Int64: StoredEvent] = [:]
  var droppedEvents: [Int64: StoredEvent] = [:]
  var droppedContents: [Int64: String] = [:]
  var droppedAccounts: [Int64: DroppedAccount] = [:]
  var droppedBefore: Day?
  var words: [Int64: ExternalName] = [:]
  var users: [Int64: OwnID] = [:]
  var runs: [Int64: OwnID] = [:]
  var records: [Int64: SessionRecord] = [:]
  var projects: [Int64: ProjectSettings] = [
    1: ProjectSettings(name: ProjectID.standardName, authority: .automatic)
  ]
  var keys: [Int64: AccessKey] = [:]
  /// By project, each entry in the place of its number.
  var auditEntries: [Int64: [AuditEntry]] = [:]

  // The numbers of what clients name.
  var identities: [Identity: Int64] = [:]
  var wordNumbers: [ExternalName: Int64] = [:]
  var userNumbers: [OwnID: Int64] = [:]
  var runNumbers: [OwnID: Int64] = [:]
  var sessionNumbers: [OwnID: Int64] = [:]

  // By events.
  var replacements: [Int64: Int64] = [:]
  var revisions: [Int64: Revisions] = [:]

  var pricings: [Int64: [Int64]] = [:]
  var waiting: [WaitingStretch.Place: Int64] = [:]
  /// What projects set as their prices, by revision.
  var ownPrices: [Int64: OwnPrice] = [:]
  /// What projects set as their rates, by revision.
  var rateChanges: [Int64: Rate] = [:]

  // By sessions.
  var tags: [Int64: [Tag]] = [:]
  var children: [Int64: Set<Int64>] = [:]
  var usersOfSession: [Int64: Set<Int64>] = [:]
  var runsOfSession: [Int64: [Int64]] = [:]
  var warnings: [Int64: [SessionWarning.Code: String]] = [:]

  // Sums, by session, user, run and project; and the sessions of a user by day.
  var sessionSums: [Int64: [SessionSumKey: Figures]] = [:]
  var userSums: [Int64: [UserSumKey: Figures]] = [:]
  var runSums: [Int64: Figures] = [:]
  var projectSums: [Int64: [ProjectSumKey: Figures]] = [:]
  var sessionsOfUser: [Int64: [Int64: Int64]] = [:]

  /// What dialects remember, by key.
  var states: [StateOwner: [ExternalID: [UInt8]]] = [:]

  // Budgets, their windows, holds and alerts.
  var storedBudgetRows: [Int64: StoredBudget] = [:]
  var storedWindows: [BudgetWindowKey: StoredWindow] = [:]
  var holdRecords: [Int64: HoldRecord] = [:]
  var holdNumbers: [OwnID: Int64] = [:]
  var holdKeys: [OwnID: Int64] = [:]
  var alerts: [Int64: NewAlert] = [:]
  var deletedBudgets: [Int64: StoredBudget] = [:]

  // Webhooks and deliveries, by their numbers.
  var webhookRows: [Int64: WebhookRow] = [:]
  var deliveryRecords: [Int64: DeliveryRecord] = [:]
  var deliveryAttempts: [Int64: [DeliveryAttempt]] = [:]
  var lastWebhook: Int64 = 0
  var lastDelivery: Int64 = 0
  private(set) var webhookLimits: WebhookLimits
  let witnessLimits = WitnessLimits()

  /// Trees of calls with their nodes, and calls by their names; by project and id.
  var trees: [OwnID: Tree] = [:]
  var nodes: [OwnID: [ExternalID: TreeNode]] = [:]
  var namedCalls: [OwnID: NamedCall] = [:]

  /// Accounts by their vendors' ids, and calls by their accounts where they have several; of which
  /// source's events in a session totals are told.
  var accountsByName: [TellingSource: Int64] = [:]
  var callsOfAccounts: [Int64: Int64] = [:]
  var summedSources: [SourceInSession: Bool] = [:]

  /// The sessions that the rules have at hand, by number.
  var sessionsAtHand: [Int64: MemorySession] = [:]
  var lastEvent: Int64 = 0
  let secret = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
  let changes = ChangeLog()
  var alertRules: [Int64: AlertRules] = [:]
  private(set) var usageAlerts = UsageAlertBook()
  private(set) var sessionAlerts = SessionAlertBook()
  private(set) var budgets: BudgetBook
  private(set) var sumsPerSessionMax: Int
  private(set) var rest: Int64 = 0

  /// What takes back each change of the transaction under way; nil where none can fail.
  private var journal: [(MemoryTables) -> Void]?

  /// What decides on all that is stored here.
  var rules: LedgerRules<MemoryTables> { LedgerRules(self) }

  /// A ledger that has no event yet.
  init(
    sumsPerSessionMax: Int = 1_000, budgets limits: BudgetLimits = BudgetLimits(),
    webhooks: WebhookLimits = WebhookLimits()
  ) {
    self.sumsPerSessionMax = sumsPerSessionMax
    webhookLimits = webhooks
    budgets = BudgetBook(limits: limits)
    rest = number(ofWord: SessionTotals.rest.text.utf8.span)
  }

  /// Lets go of what is no more than at hand.
  func reopen(
    sumsPerSessionMax: Int, budgets limits: BudgetLimits, webhooks: WebhookLimits
  ) {
    self.sumsPerSessionMax = sumsPerSessionMax
    webhookLimits = webhooks
    sessionsAtHand = [:]
    reopenBudgets(limits)
  }

  private func reopenBudgets(_ limits: BudgetLimits) {
    budgets = BudgetBook(limits: limits)
    usageAlerts = UsageAlertBook()
    sessionAlerts = SessionAlertBook()
    rules.openBudgets()
    rules.openAlertRules()
  }

  /// Changes the entry of a key; nil stands for none.
  func change<Key: Hashable, Value, Result>(
    _ table: ReferenceWritableKeyPath<MemoryTables, [Key: Value]>, _ key: Key,
    _ body: (inout Value?) -> Result
  ) -> Result {
    if journal != nil {
      let old = self[keyPath: table][key]
      journal?.append { $0[keyPath: table][key] = old }
    }
    return body(&self[keyPath: table][key])
  }

  /// Does all of the body or, where it fails, nothing.
  func transaction<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    journal = []
    let before = lastEvent
    defer { journal = nil }
    do throws(Failure) {
      return try body()
    } catch {
      for undo in (journal ?? []).reversed() { undo(self) }
      lastEvent = before
      sessionsAtHand = [:]
      reopenBudgets(budgets.limits)
      _ = changes.take()
      throw error
    }
  }
}

/// A session that the rules have at hand.
final class MemorySession: LedgerSession {
  var record: SessionRecord

  init(_ record: SessionRecord) {
    self.record = record
  }
}
