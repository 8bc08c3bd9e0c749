import Ledger
import Postgres
import Usage

/// The ledger on one connection: what was read of it, and what is to be written with the next
/// commit.
///
/// Not thread-safe: whoever has the connection owns it. A reader has one for each read; what the
/// writer's has read counts as long as nobody else writes and nothing fails.
final class LedgerTables {
  let connection: Connection
  let zones: ZoneFiles
  let changes = ChangeLog()
  private(set) var usageAlerts = UsageAlertBook()
  private(set) var sessionAlerts = SessionAlertBook()
  private(set) var budgets: BudgetBook
  let webhookLimits: WebhookLimits
  let witnessLimits: WitnessLimits
  let seenLimits: SeenLimits
  let sumsPerSessionMax: Int
  /// The migrations give `SessionTotals.rest` this number.
  let rest: Int64 = 1

  // By their numbers, or by what clients name.
  let events: Table<Number, StoredEvent>
  let identities: Table<SourceID, Number>
  let dropped: Table<Number, DroppedRow>
  let words: NumberedNames<TextKey>
  let users: NumberedNames<OwnID>
  let runs: NumberedNames<OwnID>
  let sessions: SessionTable
  let projects: Table<Number, ProjectRow>
  let counters: Table<TextKey, Count>
  let seenNames: Table<SourceID, NoColumns>
  let seenTags: Table<NestedID, NoColumns>

  // By events.
  let replacements: Table<Number, Number>
  let revisions: Table<Number, Revisions>
  let pricings: Table<NumberPair, NoColumns>
  let waiting: Table<WaitingStretch.Place, Count>

  // Sums.
  let sessionSums: SumTable<SessionSumKey>
  let userSums: SumTable<UserSumKey>
  let runSums: SumTable<RunSumKey>
  let projectSums: SumTable<ProjectSumKey>
  let sessionUsers: Table<NumberPair, NoColumns>
  let userDays: Table<NumberPair, Count>

  // By sessions.
  let warnings: Table<OwnID, Content>
  let summedSources: Table<NumberPair, NoColumns>

  // What dialects remember.
  let states: Table<StateName, Content>
  let trees: Table<OwnID, TreeRow>
  let nodes: Table<NestedID, NodeRow>
  let namedCalls: Table<OwnID, CallRow>

  // Witnesses.
  let accounts: Table<SourceID, Number>
  let callsOfAccounts: Table<Number, Number>
  let callTimes: Table<Number, CallTime>

  // What administrators set, and what comes of it.
  let keys: Table<Number, KeyRow>
  let prices: Table<Number, PriceRow>
  let rateChanges: Table<Number, RateRow>
  let budgetRows: Table<Number, BudgetRow>
  let windows: Table<BudgetWindowKey, StoredWindow>
  let holds: Table<Number, HoldRow>
  let alertRows: Table<Number, AlertRow>
  let alertRuleRows: Table<Number, AlertRulesRow>
  let webhooks: Table<Number, WebhookRow>
  let deliveries: Table<Number, DeliveryRow>
  let attempts: Table<NumberPair, AttemptRow>
  let audit: Table<NumberPair, AuditRow>

  /// Where the ledger is; `lastEvent` with the events of the transaction under way.
  var ledger = LedgerRow()
  var hasSharedCalls = false
  /// The late prices of events, as far as they were asked for.
  var pricingsAtHand: [Int64: [Int64]] = [:]
  var addedWaiting: [WaitingStretch.Place: Int64] = [:]
  /// How many names are remembered, by project and what they are of; tags by project and key.
  var seenCounts: [NumberPair: Int] = [:]
  var seenTagCounts: [Int64: [ExternalID: Int]] = [:]
  /// Whose sums the transaction under way has changed.
  var changedCosts: Set<Int64> = []

  /// What decides on all that is written here.
  var rules: LedgerRules<LedgerTables> { LedgerRules(self) }

  /// The version of no ledger.
  private static let unknownVersion: Int64 = -1

  /// Reads nothing yet.
  init(_ connection: Connection, _ limits: PostgresLimits, zones: ZoneFiles) {
    self.connection = connection
    self.zones = zones
    ledger.version = Self.unknownVersion
    budgets = BudgetBook(limits: limits.budgets)
    webhookLimits = limits.webhooks
    witnessLimits = limits.witnesses
    seenLimits = limits.seen
    sumsPerSessionMax = limits.sumsPerSessionMax
    events = Table("event", key: ["number"], connection)
    identities = Table("event_identity", key: ["project", "source", "id"], connection)
    dropped = Table("dropped_event", key: ["number"], connection)
    words = NumberedNames("word", key: ["text"], connection)
    users = NumberedNames("usage_user", key: ["project", "user_id"], connection)
    runs = NumberedNames("run", key: ["session", "run_id"], connection)
    sessions = SessionTable(connection)
    projects = Table("project", key: ["id"], connection)
    counters = Table("counter", key: ["name"], connection)
    seenNames = Table("seen_name", key: ["project", "what", "name"], connection)
    seenTags = Table("seen_tag", key: ["project", "key", "value"], connection)
    replacements = Table("replacement", key: ["replaced"], connection)
    revisions = Table("revision", key: ["event"], connection)
    pricings = Table("pricing", key: ["event", "entry"], connection)
    waiting = Table(
      "waiting", key: ["project", "provider", "model", "day", "block"], connection)
    sessionSums = SumTable(
      "session_sum", key: ["session", "provider", "model", "agent", "label"], connection)
    userSums = SumTable("user_sum", key: ["user", "day", "provider", "model"], connection)
    runSums = SumTable("run_sum", key: ["run"], connection)
    projectSums = SumTable(
      "project_sum", key: ["project", "attributed", "provider", "model"], connection)
    sessionUsers = Table("user_in_session", key: ["session", "user"], connection)
    userDays = Table("user_day", key: ["user", "day"], connection)
    warnings = Table("session_warning", key: ["session", "code"], connection)
    summedSources = Table("summed_source", key: ["session", "source"], connection)
    states = Table("dialect_state", key: ["project", "dialect", "owner", "key"], connection)
    trees = Table("tree", key: ["project", "tree_id"], connection)
    nodes = Table("tree_node", key: ["project", "tree_id", "node_id"], connection)
    namedCalls = Table("named_call", key: ["project", "name"], connection)
    accounts = Table("named_account", key: ["project", "source", "id"], connection)
    callsOfAccounts = Table("call_account", key: ["account"], connection)
    callTimes = Table("shared_call", key: ["call"], connection)
    keys = Table("access_key", key: ["number"], connection)
    prices = Table("own_price", key: ["revision"], connection)
    rateChanges = Table("rate", key: ["revision"], connection)
    budgetRows = Table("budget", key: ["number"], connection)
    windows = Table("budget_window", key: ["budget", "of", "start"], connection)
    holds = Table("hold", key: ["number"], connection)
    alertRows = Table("alert", key: ["number"], connection)
    alertRuleRows = Table("alert_rules", key: ["project"], connection)
    webhooks = Table("webhook", key: ["number"], connection)
    deliveries = Table("delivery", key: ["number"], connection)
    attempts = Table("delivery_attempt", key: ["delivery", "number"], connection)
    audit = Table("audit", key: ["project", "number"], connection)
  }

  private var tables: [any AnyTable] {
    [
      events, identities, dropped, words.table, users.table, runs.table, sessions.table, projects,
      counters, seenNames, seenTags, replacements, revisions, pricings, waiting, sessionSums.table,
      userSums.table, runSums.table, projectSums.table, sessionUsers, userDays, warnings,
      summedSources, states, trees, nodes, namedCalls, accounts, callsOfAccounts, callTimes, keys,
      prices, rateChanges, budgetRows, windows, holds, alertRows, alertRuleRows, webhooks,
      deliveries, attempts, audit,
    ]
  }

  // MARK: Transactions

  /// Begins a transaction that only reads, on one snapshot.
  func beginReading() throws(PostgresError) {
    try read(
      try connection.run([
        Command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"), Command(Self.reading),
      ])[1])
  }

  /// Begins a transaction that writes: no other does until it ends. Where another process has
  /// written since the last one, nothing that was known counts any more.
  func beginWriting() throws(PostgresError) -> Bool {
    let known = ledger.version
    let rows = try connection.run([
      Command("BEGIN ISOLATION LEVEL READ COMMITTED"),
      Command("SELECT pg_advisory_xact_lock(\(Self.writeLock))"),
      Command(Self.reading),
    ])
    try read(rows[2])
    guard ledger.version != known else { return false }
    try reset()
    return true
  }

  /// Under which transactions that write come one after the other.
  static let writeLock: Int64 = 0x5461_6c6c_7901

  private static let reading = """
    SELECT last_event, version, dropped_before, secret,
      EXISTS (SELECT FROM call_account)::int::int8
    FROM ledger
    """

  private func read(_ rows: Rows) throws(PostgresError) {
    guard rows.count == 1 else {
      throw PostgresError(state: nil, message: "there is no ledger", context: Self.reading)
    }
    var reader = ColumnReader(rows, 0)
    ledger.visit(&reader)
    hasSharedCalls = rows.value(0, 4)
  }

  private func reset() throws(PostgresError) {
    for table in tables { table.forget() }
    sessions.forget()
    for sums in [sessionSums, userSums, runSums, projectSums] as [any AnySums] { sums.forget() }
    words.forget()
    users.forget()
    runs.forget()
    changedCosts = []
    pricingsAtHand = [:]
    addedWaiting = [:]
    seenCounts = [:]
    seenTagCounts = [:]
    budgets = BudgetBook(limits: budgets.limits)
    usageAlerts = UsageAlertBook()
    sessionAlerts = SessionAlertBook()
    _ = try counters.rows(where: "true")
    _ = try projects.rows(where: "true")
    try rules.openBudgets()
    try rules.openAlertRules()
    // Nothing of it is new to anybody.
    _ = changes.take()
  }

  /// Writes what was set, so that SQL sees it.
  func flush() throws(PostgresError) {
    let commands = try takeCommands()
    if !commands.isEmpty { try connection.run(commands) }
  }

  /// Puts into the rows whatever follows from what was done.
  func settle() throws(PostgresError) {
    try rules.storeHolds()
    try rules.storeBudgetWindows()
    try settleSums()
    try settleWaiting()
    sessions.saveChanged()
  }

  private func takeCommands() throws(PostgresError) -> [Command] {
    try settle()
    return tables.flatMap { $0.takeCommands() }
  }

  /// Ends the transaction, which has changed these projects; what it did is durable then, together
  /// with where the ledger is. `writer` is the number of the process, under which it finds the
  /// version of its last commit.
  func commit(by writer: Int64, changing projects: [Int64]) throws(PostgresError) {
    var commands = try takeCommands()
    let hasWritten = tables.reduce(false) { $1.takeHasWritten() || $0 }
    if hasWritten || !projects.isEmpty {
      ledger.version += 1
      commands += commandsForVersion(by: writer, projects)
    }
    try connection.run(commands + [Command("COMMIT")])
    trim()
  }

  private func commandsForVersion(by writer: Int64, _ projects: [Int64]) -> [Command] {
    [
      Command(
        "UPDATE ledger SET last_event = $1, version = $2, dropped_before = $3",
        [
          Parameter(ledger.lastEvent), Parameter(ledger.version),
          Parameter(ledger.droppedBefore),
        ]),
      Command(
        """
        INSERT INTO writer_commit (writer, version) VALUES ($1, $2)
        ON CONFLICT (writer) DO UPDATE SET version = excluded.version
        """, [Parameter(writer), Parameter(ledger.version)]),
      Command(
        """
        INSERT INTO project_change (project, version, writer)
        SELECT project, $2, $3 FROM unnest($1::int8[]) AS changed (project)
        ON CONFLICT (project) DO UPDATE SET version = excluded.version, writer = excluded.writer
        """, [Parameter(array: projects), Parameter(ledger.version), Parameter(writer)]),
    ]
  }

  private func trim() {
    for table in tables { table.trim(Self.rowsMax) }
    // Names that were let go of are counted when they are read again.
    if seenNames.isEmpty { seenCounts = [:] }
    if seenTags.isEmpty { seenTagCounts = [:] }
    sessions.trim(Self.rowsMax)
    // Events are looked at once, mostly.
    letGoOfEvents()
  }

  private static let rowsMax = 100_000

  // MARK: Numbers

  /// The next number of a kind.
  func nextNumber(of kind: ExternalName) throws(PostgresError) -> Int64 {
    let number = (try counters.row(TextKey(kind))?.value ?? 0) + 1
    counters.set(Count(number), at: TextKey(kind))
    return number
  }
}
