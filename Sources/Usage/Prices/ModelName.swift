/// A model's name with the documented ways of writing it otherwise.
///
/// Each rule takes away what says nothing about the price, or spells a date in another way. There
/// is no rule by which an unlisted model could come to look like a listed one.
struct ModelName {
  /// The providers whose lists are asked; nil for none named.
  var families: [String]?
  var name: String
  /// The rules that led from the name as it came.
  var rules: [Lookup.Rule] = []

  /// The name as it came first, then every form that the rules lead to, in the rules' order.
  func forms(isKnown: (String) -> Bool) -> [ModelName] {
    var forms = [self]
    func extend(_ rule: Lookup.Rule, _ names: (ModelName) -> [String]) {
      for form in forms {
        for name in names(form) where name != form.name && !name.isEmpty {
          forms.append(ModelName(families: form.families, name: name, rules: form.rules + [rule]))
        }
      }
    }
    extend(.resourcePath) { Self.resourceName($0.name).map { [$0] } ?? [] }
    for form in forms {
      if let bare = form.withoutProvider(isKnown: isKnown) { forms.append(bare) }
    }
    extend(.letterCase) { Self.isLowercase($0.name) ? [] : [$0.name.lowercased()] }
    extend(.fineTune) { Self.fineTuneBase($0.name).map { [$0] } ?? [] }
    extend(.regionPrefix) { $0.withoutRegion.map { [$0] } ?? [] }
    extend(.versionSuffix) { $0.withoutVersion.map { [$0] } ?? [] }
    extend(.dateSuffix) { Self.dated($0.name) }
    return forms
  }

  /// `models/x` (Google), `…:foundation-model/x` and `…:inference-profile/x` (Amazon) are x.
  private static func resourceName(_ name: String) -> String? {
    guard name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    for marker in ["foundation-model/", "inference-profile/", "publishers/google/models/"] {
      if let range = name.firstRange(of: marker) { return String(name[range.upperBound...]) }
    }
    return name.hasPrefix("models/") ? String(name.dropFirst(7)) : nil
  }

  private static func isLowercase(_ name: String) -> Bool {
    name.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// `openai/gpt-4o` without its first part, where that names a provider of the book. It must be
  /// the event's own, unless the event has none, or has `openai`: many clients say so of every
  /// server that speaks OpenAI's protocol.
  func withoutProvider(isKnown: (String) -> Bool) -> ModelName? {
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")),
      let named = ProviderName.families(of: String(name[..<slash])),
      named.contains(where: isKnown)
    else { return nil }
    if let families, families != ["openai"], !families.contains(named[0]) { return nil }
    let bare = String(name[name.index(after: slash)...])
    return ModelName(families: named, name: bare, rules: rules + [.providerPrefix])
  }

  /// `ft:gpt-4o-mini-2024-07-18:org::id` is `ft:gpt-4o-mini-2024-07-18`: the price of tuned models,
  /// never the base model's.
  private static func fineTuneBase(_ name: String) -> String? {
    guard name.hasPrefix("ft:") else { return nil }
    let parts = name.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? "ft:" + parts[1] : nil
  }

  private static let regions = [
    "us.", "eu.", "apac.", "global.", "us-gov.", "jp.", "au.", "ca.", "sa.", "in.",
  ]

  private var mayBeBedrock: Bool { families.map { $0.contains("bedrock") } ?? true }

  /// The inference profiles of Amazon Bedrock, where the region has no price of its own.
  private var withoutRegion: String? {
    guard mayBeBedrock, let region = Self.regions.first(where: name.hasPrefix) else { return nil }
    return String(name.dropFirst(region.utf8.count))
  }

  /// Bedrock's `-v1:0` and `:0`.
  private var withoutVersion: String? {
    guard mayBeBedrock, let colon = name.lastIndex(of: ":"),
      isDigits(name[name.index(after: colon)...])
    else { return nil }
    let stem = name[..<colon]
    guard let dash = stem.lastIndex(of: "-"), stem[dash...].hasPrefix("-v"),
      isDigits(stem[dash...].dropFirst(2))
    else { return String(stem) }
    return String(stem[..<dash])
  }

  /// The other spellings of a dated snapshot, then the name without its date: a snapshot that is
  /// not listed has the price of the model that it is a snapshot of. The date must be one.
  private static func dated(_ name: String) -> [String] {
    // Most names end otherwise, and need no closer look.
    guard let last = name.utf8.last, isDigit(last),
      let (stem, date) = SnapshotDate.split(name)
    else { return [] }
    let compact = date.filter { $0 != "-" }
    return ["\(stem)-\(compact)", "\(stem)-\(date)", "\(stem)@\(compact)", stem]
  }
}

/// Finds the date at the end of a model's name.
private enum SnapshotDate {
  /// No snapshot is older or newer; a number outside is no date.
  private static let years = 2020...2039

  static func split(_ name: String) -> (stem: String, date: String)? {
    for length in [10, 8] where name.utf8.count > length + 1 {
      let text = name.suffix(length)
      let stem = name.dropLast(length)
      guard let mark = stem.last, mark == "-" || mark == "@" else { continue }
      var date = String(text)
      if length == 8 {
        guard isDigits(text) else { continue }
        date = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
      }
      guard let year = Int(date.prefix(4)), years.contains(year), Day(date) != nil else { continue }
      return (String(stem.dropLast()), date)
    }
    return nil
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

private func isDigits(_ text: Substring) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy(isDigit)
}
