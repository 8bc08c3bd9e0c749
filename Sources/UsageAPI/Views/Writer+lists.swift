import JSON
import Usage

extension Writer {
  /// The models that were used, one row for each whatever it was called. What names no model is in
  /// none of them.
  mutating func models(
    _ models: [ModelTotals], authority: CostAuthority, prices: PriceBook, at now: Timestamp
  ) {
    let rows = models.underListedNames(of: prices).filter { $0.model != nil }
    object {
      $0.page(Page(items: rows, next: nil)) { writer, row in
        writer.object {
          $0.model(row)
          let price = row.model.flatMap {
            prices.lookup(model: $0, provider: row.provider, at: now)
          }
          $0.member("priced", price != nil)
          $0.member("price", price?.label)
          $0.figures(row.figures, authority: authority)
        }
      }
    }
  }

  /// A page of users.
  mutating func users(_ page: Page<UserSummary>) {
    object {
      $0.page(page) { writer, user in
        writer.object {
          $0.member("user_id", user.userID)
          $0.member("sessions", user.sessions)
          $0.member("last_day", user.lastDay?.description)
          $0.figures(user.figures, authority: user.authority)
        }
      }
    }
  }

  /// Names to choose from, each as an object with one member.
  mutating func names(_ names: SeenNames, as key: String) {
    object {
      $0.page(Page(items: names.names, next: nil)) { writer, name in
        writer.object { $0.member(key, name) }
      }
      $0.member("more", names.hasMore)
    }
  }

  /// Keys of tags with their values.
  mutating func tags(_ tags: SeenTags) {
    object {
      $0.page(Page(items: tags.keys, next: nil)) { writer, tag in
        writer.object {
          $0.member("tag", tag.key)
          $0.member("values", array: { for value in tag.values.names { $0.string(value.text) } })
          $0.member("more", tag.values.hasMore)
        }
      }
      $0.member("more", tags.hasMore)
    }
  }
}
