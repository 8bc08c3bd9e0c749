import Usage
import UsageAPI

/// What a file of prices would change of those that hold.
struct PricePlan {
  /// One model whose price would be new, or another one.
  struct Change {
    var price: NewPrice
    /// For a person: `input 2.5 -> 3`.
    var differences: [String]
    /// Whether the model had no price.
    var isNew: Bool

    /// One line: `+` for a new price, `~` for a changed one.
    var line: String {
      let place = price.place
      return "\(isNew ? "+" : "~") \(place.provider)/\(place.model)\tfrom \(place.from)\t"
        + differences.joined(separator: ", ")
    }
  }

  private(set) var changes: [Change] = []
  /// How many models have the same price already.
  private(set) var same = 0

  /// Compares what a file says with the prices that hold on its days; what it does not say is left
  /// as it is.
  init(_ file: PriceFile, current: PriceSnapshot, isWanted: (OwnPrice.Place) -> Bool) {
    for entry in file.entries where isWanted(entry.place) {
      let known = current.terms(at: entry.place)
      let differences = Self.differences(of: entry.terms, from: known)
      guard !differences.isEmpty else {
        same += 1
        continue
      }
      var terms = entry.terms.completed(isExplicit: false)
      terms.perRequest = terms.perRequest ?? known?.perRequest
      terms.fees.merge(known?.fees ?? [:]) { file, _ in file }
      // A public list says what vendors list, and not what anybody pays.
      terms.isList = true
      changes.append(
        Change(
          price: NewPrice(place: entry.place, terms: terms), differences: differences,
          isNew: known == nil))
    }
  }

  /// In words for a person, by what the file says.
  private static func differences(of terms: PriceTerms, from known: PriceTerms?) -> [String] {
    var found: [String] = []
    func compare(_ name: String, _ new: Money?, _ old: Money?) {
      guard let new, new != old else { return }
      found.append(old.map { "\(name) \($0) -> \(new)" } ?? "\(name) \(new)")
    }
    for step in terms.steps {
      let old = known?.steps.first { $0.tier == step.tier && $0.above == step.above }
      let place =
        (step.tier.isEmpty ? "" : step.tier + " ") + (step.above > 0 ? ">\(step.above) " : "")
      for bucket in TokenBucket.allCases {
        compare(place + bucket.name, step.rates[bucket], old?.rates[bucket])
      }
    }
    compare("request", terms.perRequest, known?.perRequest)
    for (kind, fee) in terms.fees.sorted(by: { $0.key < $1.key }) {
      compare(kind, fee, known?.fees[kind])
    }
    return found
  }
}

/// The prices that hold in a project, to be compared with a file's.
struct PriceSnapshot {
  private struct Key: Hashable {
    var provider: String
    var model: String
  }

  private struct Dated {
    var from: Int
    var isOwn: Bool
    var terms: PriceTerms
  }

  private var prices: [Key: [Dated]] = [:]

  /// Adds a price; those of the project come before those that ship.
  mutating func add(_ row: PriceRow) {
    let key = Key(provider: PriceBook.listedProvider(of: row.provider), model: row.model)
    let isOwn = row.source == "own"
    prices[key, default: []].append(
      Dated(
        from: Day(row.from)?.number ?? .min, isOwn: isOwn,
        terms: row.terms.completed(isExplicit: isOwn)))
  }

  /// What holds on the first day of a place.
  func terms(at place: OwnPrice.Place) -> PriceTerms? {
    let known = prices[Key(provider: place.provider.text, model: place.model.text)] ?? []
    let past = known.filter { $0.from <= place.from.number }
    return past.max { ($0.isOwn ? 1 : 0, $0.from) < ($1.isOwn ? 1 : 0, $1.from) }?.terms
  }
}
