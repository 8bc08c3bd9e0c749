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
