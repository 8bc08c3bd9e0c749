import ArgumentParser
import HTTPServer
import JSON
import UsageAPI

/// Looks at what a ledger depends on, and says what to mend.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at what the ledger depends on: its disk, clock, libraries, prices and keys.",
    discussion: """
      Changes nothing, and may be asked while a server runs. The exit status is 1 where something \
      keeps Tally from working.
      """)

  @OptionGroup var place: LedgerPlace

  func run() async throws {
    let examination = Examination(database: place.file.database)
    let findings = examination.system + examination.disk + (await ledger())
    for finding in findings { print(finding.line) }
    if findings.contains(where: { $0.grade == .broken }) { throw ExitCode(1) }
  }

  /// Whether a server takes events or, while none runs, who may use the ledger; and what of it is
  /// there in sums alone.
  private func ledger() async -> [Finding] {
    guard place.exists else {
      return [Finding(.note, "ledger", "there is none at \(place.file.database) yet")]
    }
    do {
      let service = try await place.service()
      _ = try await service.send(.get, "/readyz", body: nil)
      var findings: [Finding] = []
      if let server = service as? LocalClient {
        findings.append(Finding(.good, "server", "http://\(server.authority) takes events"))
      } else {
        let keys = try await service.value(.get, LedgerPath("keys"))
        findings.append(Self.finding(ofKeys: keys["data"].map { Array($0.elements) } ?? []))
      }
      // A server may want a key for it, which nobody gave.
      let project = try? await service.value(.get, LedgerPath("project"))
      findings += [project?["dropped"].flatMap(Self.finding(ofDropped:))].compactMap(\.self)
      await service.close()
      return findings
    } catch {
      return [Finding(.broken, "ledger", "\(error)")]
    }
  }

  /// Nil where no event was dropped.
  private static func finding(ofDropped value: Value) -> Finding? {
    guard let events = value["events"]?.numberText, let day = value["before"]?.string else {
      return nil
    }
    return Finding(
      .note, "events",
      "\(events) that came in before \(day) were dropped, of the project's; their sums are kept")
  }

  private static func finding(ofKeys all: [Value]) -> Finding {
    let now = SystemClock.now()
    let keys = all.filter { KeyState($0, at: now).isInUse }
    guard !all.isEmpty else {
      return Finding(.note, "keys", "none: a server will serve its own machine alone")
    }
    let hasAdmin = keys.contains { key in
      key["scopes"]?.elements.contains { $0.isString("admin") } ?? false
    }
    guard hasAdmin else {
      return Finding(
        .poor, "keys",
        "none of \(keys.count) has the scope admin; make one with `tally keys create`")
    }
    return Finding(.good, "keys", "\(keys.count) in use")
  }
}

/// What was found of one thing.
struct Finding {
  enum Grade: String {
    case good = "ok"
    case note
    /// Tally works, and not as well or as safely as it could.
    case poor = "warning"
    /// Tally does not work.
    case broken = "error"
  }

  var grade: Grade
  var subject: String
  var detail: String

  init(_ grade: Grade, _ subject: String, _ detail: String) {
    self.grade = grade
    self.subject = subject
    self.detail = detail
  }

  /// One line for a person.
  var line: String {
    let pad = String(repeating: " ", count: max(1, 9 - grade.rawValue.count))
    return "\(grade.rawValue)\(pad)\(subject): \(detail)"
  }
}
