import JSON
import Usage

/// Totals of a scope as a message's data, on one line.
struct LiveTotals: Sendable {
  let json: [UInt8]
  /// Whether they are of a session that includes others.
  var hasChildren = false

  /// What reads them: those of a session and a user as `GET` gives them, those of a project without
  /// its models and with what has changed.
  static func reader(
    of store: any UsageStore, prices: PriceBooks, charges: ChargeReader, daysMax: Int,
    idleSeconds: Int
  ) -> LiveFeeds.Totals {
    { key, changed async throws(Problem) in
      do throws(StoreError) {
        switch key.scope {
        case .project:
          let totals = try await store.totals(of: key.project)
          return LiveTotals(json: json { $0.liveProject(totals, changed) })
        case .user(let id):
          let days = DayQuery(limit: daysMax)
          var found = try await store.user(id, days: days, in: key.project)
          found.charge = try await charges.charge(ofUser: id, days, of: key.project)
          let totals = found
          let book = prices.book(of: key.project)
          return LiveTotals(json: json { $0.userTotals(totals, prices: book) })
        case .session(let id):
          var found = try await store.session(id, in: key.project)
          found.charge = try await charges.charge(ofSession: id, of: key.project)
          let totals = found
          let book = prices.book(of: key.project)
          return LiveTotals(
            json: json {
              $0.sessionTotals(totals, prices: book, idleSeconds: idleSeconds)
            },
            hasChildren: totals.children.sessions > 0)
        }
      } catch {
        throw Problem(error)
      }
    }
  }

  private static func json(_ write: (inout Writer) -> Void) -> [UInt8] {
    var writer = Writer()
    write(&writer)
    return writer.bytes
  }
}

extension Writer {
  fileprivate mutating func liveProject(_ totals: ProjectTotals, _ changed: LiveFeed.Changed) {
    let figures = totals.figures
    object {
      $0.cost(figures, authority: totals.settings.authority)
      $0.member("requests", figures.requests)
      $0.tokens(figures.tokens)
      $0.member(
        "changed",
        object: {
          $0.member("sessions", array: { for id in changed.sessions { $0.string(id.text) } })
          $0.member("more", changed.more)
        })
    }
  }
}
