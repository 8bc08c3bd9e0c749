/// How a model's name led to a price.
public struct Lookup: Sendable {
  /// A documented normalisation of a name.
  public enum Rule: String, Sendable, CaseIterable {
    /// `models/`, Vertex AI's `publishers/…/models/`, an Amazon resource name.
    case resourcePath = "resource_path"
    /// `openai/`, `bedrock/` …
    case providerPrefix = "provider_prefix"
    case letterCase = "letter_case"
    /// `ft:base:organisation::id`.
    case fineTune = "fine_tune"
    /// `us.`, `eu.`, `apac.`, `global.` … of Amazon Bedrock's inference profiles, `us-east-1/`.
    case regionPrefix = "region_prefix"
    /// `-v1:0` of Amazon Bedrock, `@default` of Vertex AI.
    case versionSuffix = "version_suffix"
    /// `-20250929`, `-2025-08-07`, `@20250929`: taken away, or spelled in another way.
    case dateSuffix = "date_suffix"
    /// The provider is not known: its maker's price of a model that only its maker runs.
    case unknownProvider = "unknown_provider"
  }

  /// The price that was in force.
  public var price: Price
  /// The name of the price in `Quote.price`.
  public var label: String
  /// The rules that were needed; empty for the exact name.
  public var rules: [Rule]
  /// What a contract of the project takes off; nil for nothing.
  public var discount: Discount?
}
