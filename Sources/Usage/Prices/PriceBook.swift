/// What models cost, by provider, name and day: a custom list over the list that ships with Tally.
///
/// # Which price
///
/// An event's provider decides, in any of the words of `ProviderName`; an event without one has the
/// vendor's own price of the name, or the only one there is. The words of proxies and of frameworks
/// (`litellm`, `crewai`) name no one who bills: they are none. A name that is spelled as Amazon
/// Bedrock's or Vertex AI's (`us.anthropic.…`, `arn:aws:bedrock:…`, `publishers/…/models/…`,
/// `…@default`) is theirs too where the provider is the model's maker. A word that no book lists is
/// a reseller that is not known: a model that its maker alone runs (OpenAI's, Anthropic's, Google's
/// Gemini, xAI's, but not `gpt-oss`) has its maker's price there, and any other none. A server of
/// one's own (`vllm`) has no price.
///
/// The exact name comes first. Then these rules are applied in order, alone and together, and the
/// first form that is listed is it:
///
/// 1. a resource path: `models/gemini-2.5-pro`, `publishers/anthropic/models/…`,
///    `arn:aws:bedrock:…:foundation-model/…`;
/// 2. a provider prefix: `openai/gpt-4o`; the prefix then is the provider;
/// 3. letter case; where a provider's word means two lists, in the first of them before the second;
/// 4. a fine-tune's tail: `ft:gpt-4o-mini-2024-07-18:org::id` has the price of tuned models if
///    that is listed, and never the base model's;
/// 5. a region of Amazon Bedrock: `us.`, `eu.`, `apac.`, `global.` …, `us-east-1/`; the name
///    without it is a call within a region;
/// 6. a version suffix of Amazon Bedrock: `-v1:0`, `:0`; `@default` of Vertex AI;
/// 7. a date suffix, spelled in another way, then taken away: `-20250929`, `-2025-08-07`,
///    `@20250929`. It must be a real date.
///
/// Anything else is unpriced. `-latest` and other aliases count only where they are listed.
///
/// # What it costs
///
/// Every token bucket has a rate. Batch, speed or service tier choose the rates: the first of the
/// three that the event has. What a tier leaves out has the standard rate; a tier that the price
/// does not list is unpriced, since nobody knows what it costs. The words for ordinary service
/// (`default`, `standard`, `auto`, `on_demand` …) are no tier. A prompt above a threshold (cached
/// tokens included) prices the whole request at the threshold's rates, output too; a tier has its
/// own threshold rates, or else the standard ones. What has no rate of its own falls back: a cached
/// token to input, a write of another or unknown lifetime to the write of five minutes, a subset to
/// its bucket. Reasoning has its own rate only where the same tier or threshold that gives the
/// output rate gives one. The sum is multiplied by the uplift of the place of inference, fees are
/// added, and it is rounded once, half to even, to pico-dollars.
///
/// What is charged for beside tokens has a fee by its kind (`Fee.Kind`). One that has none is left
/// out of the cost, and the quote says so; an event that has nothing else is unpriced.
///
/// # The text format
///
/// One price a line, in words between single spaces; `#` begins a comment. The first line is
/// `version` and a word. Prices of a model stand together.
///
///     <provider> <name> <*|-> <day|-> <in=…> <read=…> <out=…> …
///
/// `*` marks the price that holds for the name without a provider; the day is the first that the
/// price is effective, `-` for always. Rates are dollars per million tokens (`TokenBucket.word`).
/// `@batch` begins the rates of a tier, `>200000` those of longer prompts, `@batch>200000` both;
/// `@flex` alone is a tier that costs what the standard one does.
/// `~12345+480:0000-0100;67+480:0000-2400` begins those of hours of the week (ISO weekdays, the
/// minutes that the weekday's zone is ahead of UTC, UTC hours). `request=` and `search=` are fees
/// in dollars for a call and a web search, `request:low=` and `search:low=` those of a call that
/// tells how much context its search gathers, and `fee:x_search=` is the fee for one of a kind.
/// `geo:us=1100` is an uplift in thousandths and `geo:*=` that of every place but `global`;
/// `commit=priority` names tiers that are sold for a commitment, which may have a discount.
public struct PriceBook: Sendable {
  let tables: [PriceTable]
  /// The discounts of a project; nil where it has none.
  var contracts: Contracts?

  private init(tables: [PriceTable]) {
    self.tables = tables
  }

  /// A book of prices made elsewhere, such as a project's own: those make no provider one that is
  /// known to sell its models at its own prices. Before a price's first day the books below are
  /// asked.
  public init(version: String, prices: [Price], isOwn: Bool = false) {
    self.init(tables: [PriceTable(version: version, prices: prices, isOwn: isOwn)])
  }

  /// Reads the text format.
  public init(parsing text: String) throws(ParseError) {
    let (version, prices) = try PriceParser.parse(text)
    self.init(version: version, prices: prices)
  }

  /// The book that ships with Tally. Takes a few milliseconds: make it once.
  public static func standard() throws(ParseError) -> PriceBook {
    try PriceBook(parsing: DefaultPrices.text)
  }

  /// This book with another one asked first, form by form of a name: an exact name in either comes
  /// before a normalised one in both.
  public func overlaid(by custom: PriceBook) -> PriceBook {
    PriceBook(tables: custom.tables + tables)
  }

  /// The versions of the layers, the first asked first.
  public var version: String { tables.map(\.version).joined(separator: "+") }

  /// How many dated prices there are.
  public var count: Int { tables.reduce(0) { $0 + $1.count } }

  /// What the event costs at the prices of its own time. Nil is unpriced: no model or no usage,
  /// a model that is not listed, or a part of the usage that has no price.
  ///
  /// An adjustment holds a part of other calls' tokens: `prompt` is how many tokens such a call
  /// sent, which decides whether it was a long one.
  public func quote(for event: Event, prompt: Int64? = nil) -> Quote? {
    guard event.tokens != nil, let model = event.model else { return nil }
    guard let (entry, _) = find(model, event.provider, event.time) else { return nil }
    let contract = contracts?.terms(on: entry, model: model, at: event.time)
    return entry.quote(for: event, prompt: prompt, by: contract)
  }

  /// The price of a model at a moment, and how its name led there.
  public func lookup(model: ExternalName, provider: ExternalName?, at time: Timestamp) -> Lookup? {
    guard let (entry, rules) = find(model, provider, time) else { return nil }
    var lookup = Lookup(price: entry.price, label: entry.label, rules: rules)
    lookup.discount = contracts?.terms(on: entry, model: model, at: time)?.discount
    return lookup
  }

  /// `listedName`, for a query.
  public var listedNames: EntryQuery.ListedName {
    { listedName(of: $0, provider: $1) }
  }

  /// The name under which a model is listed, whatever it costs and when; nil where it is not. Two
  /// spellings of one model have the same, while a snapshot that is listed itself has its own.
  public func listedName(
    of model: ExternalName, provider: ExternalName?
  ) -> ExternalName? {
    guard let price = find(model, provider, Timestamp(microseconds: .max))?.0.price else {
      return nil
    }
    // Lists have some models in two spellings.
    if let bare = ModelSpelling.withoutDefaultVersion(price.model) { return ExternalName(bare) }
    let versioned = price.model + ModelSpelling.firstVersion
    let isVersioned = tables.contains { $0.lists(versioned, of: price.provider) }
    return ExternalName(isVersioned ? versioned : price.model)
  }

  /// The price that holds for all of the day, which prices change with.
  func entry(
    model: ExternalName, provider: ExternalName?, at time: Timestamp
  ) -> PriceTable.Entry? {
    find(model, provider, time)?.0
  }

  /// The prices that a label may name: the one of that version first, then those of the same
  /// provider, model and day in others.
  func entries(labelled label: String) -> [(entry: PriceTable.Entry, version: String)] {
    let found = tables.compactMap { table in
      table.entry(labelled: label).map { (entry: $0, version: table.version) }
    }
    return found.filter { $0.entry.label == label } + found.filter { $0.entry.label != label }
  }

  private func find(
    _ model: ExternalName, _ provider: ExternalName?, _ time: Timestamp
  ) -> (PriceTable.Entry, [Lookup.Rule])? {
    let (model, provider) = (model.text, provider?.text)
    // Every listed name is ASCII. A letter that Unicode holds for another's equal, such as the
    // kelvin sign, makes a look-alike.
    guard model.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let given = ModelName(model, provider: provider)
    if let found = find(given, time) { return found }
    // A word that nobody lists for a model that only its maker runs.
    guard let anyone = given.ofAnyProvider(isKnown: knows), let (entry, rules) = find(anyone, time),
      ProviderName.isClosed(entry.price.model, of: entry.price.provider)
    else { return nil }
    return (entry, rules)
  }

  private func find(
    _ given: ModelName, _ time: Timestamp
  ) -> (PriceTable.Entry, [Lookup.Rule])? {
    if let found = entry(given, time) { return found }
    // LiteLLM's keys begin with the provider: worth a short cut.
    if let bare = given.withoutProvider(isKnown: lists), let found = entry(bare, time) {
      return found
    }
    for form in given.forms(isKnown: lists).dropFirst() {
      if let found = entry(form, time) { return found }
    }
    return nil
  }

  private func lists(_ family: String) -> Bool { tables.contains { $0.lists(provider: family) } }

  /// A price of one's own for one model says nothing of who sells the others.
  private func knows(_ family: String) -> Bool {
    tables.contains { !$0.isOwn && $0.lists(provider: family) }
  }

  /// The dated prices of a model, the newest first, with how its name led to them; nil where it is
  /// not listed.
  func listing(
    _ model: ExternalName, provider: ExternalName?
  ) -> (entries: [PriceTable.Entry], rules: [Lookup.Rule])? {
    guard let (newest, rules) = find(model, provider, Timestamp(microseconds: .max)) else {
      return nil
    }
    let price = newest.price
    for table in tables {
      let entries = table.entries(price.model, families: [price.provider]) ?? []
      if entries.contains(where: { $0 === newest }) { return (entries, rules) }
    }
    return nil
  }

  /// The dated prices of a model, the newest first; nil where it is not listed.
  func prices(of model: ExternalName, provider: ExternalName?) -> [Price]? {
    listing(model, provider: provider)?.entries.map(\.price)
  }

  private func entry(
    _ form: ModelName, _ time: Timestamp
  ) -> (PriceTable.Entry, [Lookup.Rule])? {
    for table in tables {
      guard let found = table.entry(form.name, families: form.families, at: time) else { continue }
      return (found.entry, found.isOtherCase ? form.rules + [.letterCase] : form.rules)
    }
    return nil
  }
}

extension PriceBook {
  /// Why a text is no price book.
  public struct ParseError: Error, Hashable {
    /// Counted from 1.
    public var line: Int
    /// What was wrong with it.
    public var detail: String
  }
}
