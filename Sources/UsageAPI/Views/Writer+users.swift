import JSON
import Usage

extension Writer {
  /// A user's totals, with one page of days.
  mutating func userTotals(_ totals: UserTotals, prices: PriceBook) {
    let authority = totals.authority
    object {
      $0.member("user_id", totals.userID)
      $0.member("sessions", totals.sessions)
      $0.figures(totals.figures, authority: authority)
      $0.charge(totals.charge)
      $0.models(totals.models, authority: authority, prices: prices)
      $0.unpriced(totals.figures, models: totals.models.unpriced)
      $0.member(
        "days",
        object: {
          $0.page(totals.days) { writer, day in
            writer.object {
              $0.member("day", day.day.description)
              $0.member("sessions", day.sessions)
              $0.figures(day.figures, authority: authority)
            }
          }
        })
    }
  }

  /// What erasing a user has changed. The id that is gone is not in it.
  mutating func erased(_ erased: ErasedUser, at time: Timestamp) {
    object {
      $0.member("pseudonym", erased.pseudonym)
      $0.member("erased_at", time.description)
      $0.member(
        "changed",
        object: {
          $0.member("keys", erased.keys.count)
          $0.member("budgets", erased.budgets)
          $0.member("rates", erased.rates)
          $0.member("traces", erased.traces)
          $0.member("spans", erased.spans)
          $0.member("calls", erased.calls)
          $0.member("states", erased.states)
        })
    }
  }

  /// The members of a list: `data` and `next`.
  mutating func page<Item>(_ page: Page<Item>, item: (inout Writer, Item) -> Void) {
    member(
      "data",
      array: { writer in
        for each in page.items { item(&writer, each) }
      })
    member("next", page.next)
  }
}
