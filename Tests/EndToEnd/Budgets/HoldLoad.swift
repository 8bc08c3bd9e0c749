import Glibc
import Synchronization
import TestSupport

/// Clients that take holds of one budget and post events, on a server that is killed meanwhile, and
/// what came of it.
struct HoldLoad: Sendable {
  /// Whom the load is of.
  struct Plan: Sendable {
    var seed: UInt64
    var clients: Int
    var callsPerClient: Int
    /// How often the server is killed.
    var kills: Int
    /// Whether each event is sent by two senders.
    var isDoubled: Bool
  }

  /// What clients were told and have sent, by their own account. Micro-dollars.
  private struct Account: Sendable {
    var granted = 0
    var refused = 0
    var spent = 0
    var excess = 0
    var withoutHold = 0
    var held = 0

    static func += (left: inout Account, right: Account) {
      left.granted += right.granted
      left.refused += right.refused
      left.spent += right.spent
      left.excess += right.excess
      left.withoutHold += right.withoutHold
      left.held += right.held
    }
  }

  /// Holds that were granted and refused.
  private(set) var granted = 0
  private(set) var refused = 0
  /// By how much less was counted than was acknowledged, and by how much more.
  private(set) var lost = 0
  private(set) var doubled = 0
  /// By how much what was granted exceeds the budget.
  private(set) var overspent = 0
  /// Sums that are not what they must be, in words.
  private(set) var differences: [String] = []

  private static let amount = 300_000

  /// Runs it, to the end of every client.
  init(_ plan: Plan) throws {
    let folder = try TemporaryFolder()
    let place = ServerPlace(try TallyServer(in: folder))
    let made = try place.client.post(
      "/v1/budgets", ["name": "all", "amount_usd": .text(Self.dollars(Self.amount))])
    let id = made["budget_id"].string ?? ""
    let account = try Self.run(plan, place, folder)
    granted = account.granted
    refused = account.refused
    let window = try place.client.get("/v1/budgets/\(id)")
    func told(_ name: String) -> Int {
      Self.micros(window["windows.0.\(name)_usd"].string ?? "")
    }
    let spent = told("spent")
    lost = max(0, account.spent - spent)
    doubled = max(0, spent - account.spent)
    let kept = spent - told("over_estimate") - told("without_hold") + told("held")
    overspent = max(0, kept - Self.amount)
    let sums = [
      ("held", account.held), ("over_estimate", account.excess),
      ("without_hold", account.withoutHold),
    ]
    for (name, sum) in sums where told(name) != sum {
      differences.append("\(name) is \(told(name)), not \(sum)")
    }
    try place.stop()
  }

  /// The clients, and somebody who kills the server.
  private static func run(
    _ plan: Plan, _ place: ServerPlace, _ folder: TemporaryFolder
  ) throws -> Account {
    let accounts = try together(plan.clients + 1) { index -> Account in
      guard index == plan.clients else { return try act(index, plan, place) }
      var random = SplitMix64(seed: plan.seed)
      for _ in 0..<plan.kills {
        usleep(UInt32.random(in: 50_000...250_000, using: &random))
        try place.restart(in: folder)
      }
      return Account()
    }
    return accounts.reduce(into: Account()) { $0 += $1 }
  }

  /// One client: a hold, none to three events on it, and now and then one without.
  private static func act(_ index: Int, _ plan: Plan, _ place: ServerPlace) throws -> Account {
    var random = SplitMix64(seed: plan.seed &* 1_000 &+ UInt64(index))
    var account = Account()
    let sender = HoldSender(place)
    let other = plan.isDoubled ? HoldSender(place) : nil
    for call in 0..<plan.callsPerClient {
      let name = "c\(index)-\(call)"
      let estimate = Int.random(in: 1...400, using: &random)
      let costs = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Int.random(in: 1...250, using: &random)
      }
      let isFree = Int.random(in: 0..<20, using: &random) == 0
      let isFinal = Bool.random(using: &random)
      if isFree {
        try sender.post(event("f\(name)", 7))
        try other?.post(event("f\(name)", 7))
        account.withoutHold += 7
        account.spent += 7
      }
      guard let hold = try sender.hold(key: name, dollars: dollars(estimate)) else {
        account.refused += 1
        continue
      }
      account.granted += 1
      for (number, cost) in costs.enumerated() {
        let event = event(
          "\(name)-\(number)", cost, hold: hold, isFinal: isFinal && number == costs.count - 1)
        try sender.post(event)
        try other?.post(event)
      }
      let used = costs.reduce(0, +)
      account.spent += used
      account.excess += max(0, used - estimate)
      account.held += isFinal && !costs.isEmpty ? 0 : max(0, estimate - used)
    }
    return account
  }

  private static func event(
    _ id: String, _ micros: Int, hold: String? = nil, isFinal: Bool = false
  ) -> Tree {
    var members: [String: Tree] = [
      "id": .text(id), "session_id": "s1", "type": "charge", "cost": .text(dollars(micros)),
    ]
    if let hold { members["hold_id"] = .text(hold) }
    if isFinal { members["hold_final"] = true }
    return .object(members)
  }

  private static func dollars(_ micros: Int) -> String {
    Samples.dollars(picoDollars: micros * 1_000_000)
  }

  /// Decimal text of dollars as micro-dollars.
  private static func micros(_ dollars: String) -> Int {
    let isNegative = dollars.hasPrefix("-")
    let parts = dollars.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.dropFirst().first.map(String.init) ?? ""
    let digits = fraction + String(repeating: "0", count: max(0, 6 - fraction.count))
    let sum = (Int(parts.first ?? "") ?? 0) * 1_000_000 + (Int(digits) ?? 0)
    return isNegative ? -sum : sum
  }
}

/// Where the server is at the moment: after a restart it has another port.
final class ServerPlace: Sendable {
  private let server: Mutex<TallyServer>

  init(_ server: TallyServer) {
    self.server = Mutex(server)
  }

  var client: HTTPClient { server.withLock { $0.client } }

  /// Kills the server, and starts it again on the same database.
  func restart(in folder: TemporaryFolder) throws {
    try server.withLock { server in
      server.process.kill(SIGKILL)
      try server.process.wait(seconds: 10)
      server = try TallyServer(in: folder)
    }
  }

  func stop() throws { try server.withLock { _ = try $0.stop() } }
}

/// One client's connection. It sends a request again until it has an answer, as one that must not
/// lose anything does.
final class HoldSender {
  private let place: ServerPlace
  private var connection: HTTPConnection?

  init(_ place: ServerPlace) {
    self.place = place
  }

  private static let attemptsMax = 500

  private func send(_ path: String, _ body: Tree, key: String? = nil) throws -> Answer {
    for _ in 0..<Self.attemptsMax {
      let client = place.client
      do {
        let open = try connection ?? HTTPConnection(port: client.port)
        connection = open
        try open.send(
          client.request(
            "POST", path, type: "application/json",
            headers: key.map { ["Idempotency-Key": $0] } ?? [:], body: Array(body.text.utf8)))
        let answer = try open.receive()
        if answer.status != 503 { return answer }
      } catch is HTTPConnection.Failure {
        connection = nil
      }
      usleep(5_000)
    }
    throw HTTPConnection.Failure(reason: "no answer to \(path)")
  }

  /// The id of a hold; nil where it was refused.
  func hold(key: String, dollars: String) throws -> String? {
    let answer = try send(
      "/v1/holds", ["estimate_usd": .text(dollars), "expires_in_seconds": 3_600], key: key)
    guard answer.status != 402 else { return nil }
    guard answer.status == 201, let id = answer["hold_id"].string else {
      throw HTTPConnection.Failure(reason: answer.text)
    }
    return id
  }

  func post(_ event: Tree) throws {
    let answer = try send("/v1/events", event)
    guard answer.status == 200 else { throw HTTPConnection.Failure(reason: answer.text) }
  }
}
