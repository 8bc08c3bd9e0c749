import ArgumentParser
import HTTPServer
import JSON
import Usage
import UsageAPI

/// Reads in what `tally export` has written.
struct ImportLedger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Import a project that `tally export` has written.",
    discussion: """
      Everything is taken in as it was there: events with what they cost, sessions with their \
      ends, prices and budgets. Importing a file again changes nothing: to resume an import that \
      was stopped, run it again. Works on the database while no server runs, or through a server, \
      with a key that has the scope admin.
      """)

  @Argument(help: "The file.", completion: .file())
  var file: String

  @Flag(help: "Make the ledger where there is none yet.")
  var create = false

  @OptionGroup var place: LedgerPlace

  func run() async throws {
    let service = try await place.service(creates: create)
    var lines = try LineFile(file)
    var work = LedgerImport(service)
    while let line = try lines.next() {
      try await work.take(line, number: lines.number)
    }
    try await work.finish()
    await service.close()
    for complaint in work.complaints { print("\(file):\(complaint)") }
    print(
      "\(work.accepted) accepted, \(work.known) known before, \(work.rejected) rejected")
    guard work.isWhole else {
      throw Refusal(
        description: "\(file) has no last line, so it is not whole; what it has was imported")
    }
    guard work.rejected == 0 else { throw ExitCode(1) }
  }
}

/// The lines of an export on their way into a ledger.
private struct LedgerImport {
  private let service: any LedgerService
  private var parser = Parser(limits: .tolerant)
  /// Sessions and events that wait to be sent, and the number of the first of them.
  private var body: [UInt8] = []
  private var numbers: [Int] = []
  private var budgets: [[UInt8]]?
  private(set) var accepted = 0
  private(set) var known = 0
  private(set) var rejected = 0
  /// What was wrong with the lines that were rejected, as far as it is told of each.
  private(set) var complaints: [String] = []
  /// True once the last line came.
  private(set) var isWhole = false

  private static let linesAtOnce = 1_000

  init(_ service: any LedgerService) {
    self.service = service
  }

  mutating func take(_ line: [UInt8], number: Int) async throws {
    guard !line.isEmpty else { return }
    guard let value = try? parser.parse(line) else {
      return complain("\(number): is no JSON")
    }
    switch value["type"]?.string {
    case "session", "event":
      // A part goes with the event that it is of.
      if numbers.count >= Self.linesAtOnce, value["part"]?.bool != true { try await send() }
      body += line
      body.append(0x0A)
      numbers.append(number)
    case "project":
      try await change(.patch, LedgerPath("project"), value["project"])
    case "price":
      let (provider, model) = (value["provider"]?.string ?? "", value["model"]?.string ?? "")
      try await change(.put, LedgerPath("prices", provider, model), value["price"])
    case "budget": try await takeBudget(value["budget"])
    case "end": isWhole = true
    default: complain("\(number): is no line of an export")
    }
  }

  private mutating func complain(_ complaint: String) {
    rejected += 1
    complaints.append(complaint)
  }

  mutating func finish() async throws { try await send() }

  /// Sends the sessions and events that wait.
  private mutating func send() async throws {
    guard !numbers.isEmpty else { return }
    let answer = try await service.value(.post, LedgerPath("ingest", "ledger"), body: body)
    accepted += Int(answer["accepted"]?.int64 ?? 0)
    known += Int(answer["duplicate"]?.int64 ?? 0)
    rejected += Int(answer["rejected"]?.int64 ?? 0)
    for item in answer["items"].map({ Array($0.elements) }) ?? [] {
      let index = Int(item["index"]?.int64 ?? 0)
      let number = numbers.indices.contains(index) ? numbers[index] : 0
      complaints.append("\(number): \(item["detail"]?.string ?? "")")
    }
    body.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
  }

  private func change(_ method: Method, _ path: LedgerPath, _ value: Value?) async throws {
    guard let value else { return }
    var body = Writer()
    value.write(to: &body)
    _ = try await service.send(method, path.text, body: body.bytes)
  }

  /// Budgets have no id of the client's: one that is there with the same definition is the same.
  private mutating func takeBudget(_ value: Value?) async throws {
    try await send()
    guard let value else { return }
    var body = Writer()
    value.write(to: &body)
    if budgets == nil {
      let names = value.members.map(\.key)
      var all: [[UInt8]] = []
      try await service.forEach(LedgerPath("budgets")) { budget in
        var writer = Writer()
        writer.object { writer in
          for name in names { if let member = budget[name] { writer.member(name, member) } }
        }
        all.append(writer.bytes)
      }
      budgets = all
    }
    guard budgets?.contains(body.bytes) != true else { return known += 1 }
    _ = try await service.send(.post, LedgerPath("budgets").text, body: body.bytes)
    budgets?.append(body.bytes)
    accepted += 1
  }
}
