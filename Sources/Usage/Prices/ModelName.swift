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

  /// A name as a client spells it. Where it says that a cloud sold the model, that counts more than
  /// a provider that may only be whose protocol was spoken.
  init(_ name: String, provider: String?) {
    families = ProviderName.families(of: provider)
    self.name = name
    if families.map({ Self.isMaker($0[0]) }) ?? true,
      let spelled = ModelSpelling.families(of: name)
    {
      families = spelled
    }
  }

  /// Whose protocols other vendors' servers speak too, so that the word may mean no more.
  private static func isMaker(_ family: String) -> Bool {
    family == "openai" || family == "anthropic" || family == "gemini"
  }

  private init(families: [String]?, name: String, rules: [Lookup.Rule]) {
    self.families = families
    self.name = name
    self.rules = rules
  }

  /// The same name without its provider, where that is a word that nobody lists: nil for a server
  /// of one's own, which asks no price.
  func ofAnyProvider(isKnown: (String) -> Bool) -> ModelName? {
    guard let families, !families.contains(where: isKnown),
      !families.contains(where: ProviderName.ownServers.contains)
    else { return nil }
    return ModelName(families: nil, name: name, rules: [.unknownProvider])
  }

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
    extend(.resourcePath) { Self.resourceNames($0.name) }
    for form in forms {
      guard let bare = form.withoutProvider(isKnown: isKnown) else { continue }
      forms.append(bare)
      for name in Self.resourceNames(bare.name) {
        let rules = bare.rules + [.resourcePath]
        forms.append(ModelName(families: bare.families, name: name, rules: rules))
      }
    }
    extend(.letterCase) { Self.isLowercase($0.name) ? [] : [$0.name.lowercased()] }
    extend(.fineTune) { Self.fineTuneBase($0.name).map { [$0] } ?? [] }
    extend(.regionPrefix) { $0.withoutRegion.map { [$0] } ?? [] }
    extend(.versionSuffix) { $0.withoutVersion.map { [$0] } ?? [] }
    extend(.dateSuffix) { Self.dated($0.name) }
    return forms
  }

  /// `models/x` (Google), `…:foundation-model/x` and `…:inference-profile/x` (Amazon) are x; a
  /// publisher's model on Vertex AI may be listed with the publisher. A foundation model's region
  /// has a price of its own in some places.
  private static func resourceNames(_ name: String) -> [String] {
    guard name.utf8.contains(UInt8(ascii: "/")) else { return [] }
    if name.hasPrefix("models/") { return [String(name.dropFirst(7))] }
    if let (publisher, model) = ModelSpelling.publishersModel(name) {
      return [String(model), "\(publisher)/\(model)"]
    }
    for route in ["converse/", "invoke/"] where name.hasPrefix(route) {
      return [String(name.dropFirst(route.utf8.count))]
    }
    for marker in ["foundation-model/", "inference-profile/"] {
      guard let range = name.firstRange(of: marker) else { continue }
      let model = String(name[range.upperBound...])
      let parts = name.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
      let isInRegion = marker.hasPrefix("foundation") && parts.count > 4 && !parts[3].isEmpty
      return isInRegion ? ["\(parts[3])/\(model)", model] : [model]
    }
    return []
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

  private var mayBeBedrock: Bool { families.map { $0.contains("bedrock") } ?? true }

  /// The inference profiles of Amazon Bedrock, and its regions, where they have no price of their
  /// own.
  private var withoutRegion: String? {
    guard mayBeBedrock else { return nil }
    if let slash = name.firstIndex(of: "/"), Self.isRegion(name[..<slash]) {
      return String(name[name.index(after: slash)...])
    }
    guard let region = ModelSpelling.regions.first(where: name.hasPrefix) else { return nil }
    return String(name.dropFirst(region.utf8.count))
  }

  /// `us-east-1`, `us-gov-west-1`.
  private static func isRegion(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 4, parts[0].utf8.count == 2,
      let last = parts.last, last.utf8.count == 1
    else { return false }
    return isDigits(last) && parts.dropLast().allSatisfy { $0.utf8.allSatisfy(isLetter) }
  }

  /// Bedrock's `-v1:0` and `:0`, Vertex AI's `@default`.
  private var withoutVersion: String? {
    if families.map({ $0.contains("vertex_ai") }) ?? true,
      let bare = ModelSpelling.withoutDefaultVersion(name)
    {
      return bare
    }
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

private func isLetter(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
}

private func isDigits(_ text: Substring) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy(isDigit)
}
