import ArgumentParser

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
    var findings = examination.system + examination.disk
    findings.append(await ledger())
    for finding in findings { print(finding.line) }
    if findings.contains(where: { $0.grade == .broken }) { throw ExitCode(1) }
  }

  /// Whether a server takes events or, while none runs, who may use the ledger.
  private func ledger() async -> Finding {
    do {
      guard let url = try place.runningServer() else {
        return Finding(.note, "ledger", "there is none at \(place.file.database) yet")
      }
      let answer = try LocalClient(url: url).send("GET", "/readyz")
      guard answer.status == 200 else { throw answer.failure }
      return Finding(.good, "server", "\(url) takes events")
    } catch is LedgerPlace.NoServer {
      return await keys()
    } catch {
      return Finding(.broken, "server", "\(error)")
    }
  }

  private func keys() async -> Finding {
    do {
      let keys = try await place.activeKeys()
      guard keys.count > 0 else {
        return Finding(.note, "keys", "none: a server will serve its own machine alone")
      }
      guard keys.hasAdmin else {
        return Finding(
          .poor, "keys",
          "none of \(keys.count) has the scope admin; make one with `tally keys create`")
      }
      return Finding(.good, "keys", "\(keys.count) in use")
    } catch {
      return Finding(.broken, "ledger", "\(error)")
    }
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
