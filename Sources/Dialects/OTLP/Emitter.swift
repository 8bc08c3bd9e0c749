internal import JSON
internal import Usage

/// What one instrumentation emits: how its spans are known, which of them are calls of a model, and
/// how it counts. `Emitter+all.swift` lists them.
struct Emitter: Sendable {
  /// How a span of it is known.
  enum Mark: Sendable {
    /// The instrumentation scope's name begins so.
    case scope(String)
    /// The resource's `service.name` is this.
    case service(String)
    /// The span has one of the names, and the resource's `service.name` begins so.
    case spans(Set<String>, ofService: String)
    /// An attribute of this name is there.
    case attribute(String)
    /// It is a record of a log that was written within no span.
    case untraced
    /// Any span is.
    case anything
  }

  /// Which of its spans are calls.
  enum Calls: Sendable {
    /// Those of which the attribute is one of these; others report sums of what is within them.
    case attribute(String, Set<String>)
    /// The same, where others repeat what calls have reported.
    case attributeAlone(String, Set<String>)
    /// Those of which the attribute ends, behind its last dot, with one of these.
    case lastWord(String, Set<String>)
    /// Those that have such a name; others are none of its business.
    case named(Set<String>)
    /// Those that name a model, unless they only count tokens; others are sums, if anything.
    case withModel
    /// Records of these operations, or of none that is named, which count a call of a model: the
    /// one of the span in which they were written.
    case echoes(Set<String>)
    /// None: it repeats the usage of what is within.
    case none
  }

  /// Whether tokens that were read from or written to a cache are within its input. Where the
  /// counts themselves prove it, they decide.
  enum CachePlace: Sendable {
    case inside, outside
    /// Outside of the input for Anthropic's models alone.
    case outsideForAnthropic
    /// Vercel's SDK: inside once it tells details, before that as the provider counts.
    case asVercel
  }

  /// Whose words its counts are in.
  var name: ExternalName
  /// It is known by any of these.
  var marks: [Mark]
  var calls: Calls
  var cache = CachePlace.inside
  /// Names of counts that are its own, in place of the common ones.
  var counts: [SpanCount: [String]] = [:]
  /// Where it has the model that answered.
  var models = SpanLabels.models
  /// Where it has the id of the answer or of the request.
  var answers = SpanLabels.answers
  /// What of its calls alone has; nil where the name of a span is enough.
  var mark: String?
  /// Which of its reports may be of one call though no id joins them; nil for those that send as
  /// much to models of one family.
  var twins: ExternalName?
  /// True where its texts are JSON.
  var isQuoted = false
  /// The attribute that has its counts as the members of an object; nil where they are attributes.
  var countsObject: String?
  /// Attributes with a usage object that tells all.
  var usageObjects: [String] = []

  init(_ name: ExternalName, _ marks: [Mark], calls: Calls) {
    self.name = name
    self.marks = marks
    self.calls = calls
  }

  func emits(_ span: ExportedSpan, from resource: Attributes) -> Bool {
    marks.contains { mark in
      switch mark {
      case .scope(let prefix): span.scopeName.hasPrefixBytes(prefix)
      case .service(let name): resource.text("service.name") == name
      case .spans(let names, let prefix):
        names.contains(span.name)
          && resource.text("service.name")?.hasPrefixBytes(prefix) ?? false
      case .attribute(let name): span.attributes[name] != nil
      case .untraced: !span.isTraced
      case .anything: true
      }
    }
  }

  /// What the span is; a sum counts only where it has usage.
  func role(of span: ExportedSpan) -> TreeNode.Role {
    switch calls {
    case .attribute(let name, let words):
      span.attributes.text(name).map(words.contains) ?? false ? .call : .sum
    case .attributeAlone(let name, let words):
      span.attributes.text(name).map(words.contains) ?? false ? .call : .link
    case .lastWord(let name, let words):
      Self.lastWord(of: span.attributes.text(name)).map(words.contains) ?? false ? .call : .sum
    case .named(let names):
      names.contains(span.name) && mark.map { span.attributes[$0] != nil } ?? true ? .call : .link
    case .withModel:
      isCallWithModel(span)
        ? .call : hasUsage(span) ? .sum : .link
    case .echoes(let operations):
      isCallWithModel(span) && hasUsage(span)
        && span.attributes.text("gen_ai.operation.name").map(operations.contains) ?? true
        ? .echo : .link
    case .none: .sum
    }
  }

  /// MLflow has its texts as JSON, in quotes.
  func model(of attributes: Attributes) -> ExternalName? {
    guard let text = attributes.text(models) else { return nil }
    guard isQuoted, text.utf8.count > 2, text.utf8.first == UInt8(ascii: "\"") else {
      return ExternalName(text)
    }
    return ExternalName(String(text.dropFirst().dropLast()))
  }

  /// The attributes in which the span counts.
  func counts(of attributes: Attributes) -> Attributes {
    guard let countsObject, let object = attributes[countsObject]?.object else { return attributes }
    return Attributes(
      object.members.compactMap { member in
        member.value.numberText.map { Attribute(name: member.key, value: .decimal($0)) }
      })
  }

  private func isCallWithModel(_ span: ExportedSpan) -> Bool {
    span.attributes.text(SpanLabels.modelsOfCalls) != nil
      && !span.name.hasSuffixBytes("count_tokens")
  }

  private func hasUsage(_ span: ExportedSpan) -> Bool {
    span.attributes.contains { SpanCount.isUsage($0.name) }
  }

  /// `ai.generateText.doGenerate` with what a function's name adds to it.
  private static func lastWord(of text: String?) -> String? {
    let operation = text?.split(separator: " ", maxSplits: 1).first
    return operation?.split(separator: ".").last.map(String.init)
  }

  func isCacheOutside(_ span: ExportedSpan, _ sender: UsageSender) -> Bool {
    switch cache {
    case .inside: false
    case .outside: true
    case .outsideForAnthropic: sender.isAnthropic
    case .asVercel:
      sender.isAnthropic
        && !span.attributes.contains { $0.name.hasPrefixBytes("ai.usage.inputTokenDetails.") }
    }
  }
}
