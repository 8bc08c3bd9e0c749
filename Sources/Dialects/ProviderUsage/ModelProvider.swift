internal import Usage

/// Who sold a call, as far as a model's name tells.
///
/// Only an inference profile or a deployment is called `us.anthropic.claude-…` or
/// `claude-…@20250929`, so such a name says more than the shape of a usage object, which every
/// gateway copies.
enum ModelProvider {
  /// `bedrock`, `vertex_ai` or `anthropic`; nil where the name tells none, such as that of another
  /// vendor's model behind a gateway.
  static func told(by name: ExternalName) -> ExternalName? {
    let text = name.text.utf8.map { $0 >= upperA && $0 <= upperZ ? $0 | 0x20 : $0 }[...]
    if text.starts(with: "arn:aws".utf8) { return isAmazon(resource: text) ? bedrock : nil }
    if let slash = text.lastIndex(of: UInt8(ascii: "/")) {
      return told(byPath: text[..<slash], last: text[text.index(after: slash)...])
    }
    if isAmazon(model: text) { return bedrock }
    guard text.starts(with: claude) else { return nil }
    return text.contains(UInt8(ascii: "@")) ? vertex : anthropic
  }

  static let anthropic: ExternalName = "anthropic"
  static let bedrock: ExternalName = "bedrock"
  static let vertex: ExternalName = "vertex_ai"

  private static let claude = "claude-".utf8
  private static let (upperA, upperZ) = (UInt8(ascii: "A"), UInt8(ascii: "Z"))

  /// `bedrock/…`, `anthropic/claude-…`, `projects/…/publishers/anthropic/models/claude-…`.
  private static func told(
    byPath path: ArraySlice<UInt8>, last: ArraySlice<UInt8>
  ) -> ExternalName? {
    let words = path.split(separator: UInt8(ascii: "/")).map(Array.init)
    guard let first = words.first else { return nil }
    if first == bedrock.utf8 || isAmazon(model: last) { return bedrock }
    if first == vertex.utf8 || words.contains(Array("publishers".utf8)) {
      return vertex
    }
    let isVendor = words.count == 1 && first == anthropic.utf8
    return isVendor && last.starts(with: claude) ? anthropic : nil
  }

  /// `arn:aws:bedrock:us-east-1:…`, of whichever partition: `aws-us-gov`, `aws-cn`.
  private static func isAmazon(resource: ArraySlice<UInt8>) -> Bool {
    let words = resource.split(separator: UInt8(ascii: ":"), maxSplits: 3)
    return words.count > 2 && words[2].elementsEqual(bedrock.text.utf8)
  }

  /// `anthropic.claude-…`, and behind the region of an inference profile `us.anthropic.claude-…`.
  private static func isAmazon(model: ArraySlice<UInt8>) -> Bool {
    let words = model.split(
      separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count > 1 else { return false }
    if vendors.contains(Array(words[0])) { return true }
    return words.count > 2 && vendors.contains(Array(words[1]))
      && regions.contains(Array(words[0]))
  }

  /// The vendors' words before the point in Bedrock's model ids
  /// (https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html).
  private static let vendors = words(
    """
    ai21 amazon anthropic cohere deepseek google luma meta minimax mistral moonshot moonshotai \
    nvidia openai qwen stability twelvelabs writer zai
    """)

  /// Those of inference profiles, as Bedrock spells them.
  private static let regions = words("us us-gov eu apac jp au ca sa in me global")

  private static func words(_ text: String) -> Set<[UInt8]> {
    Set(text.split(separator: " ").map { Array($0.utf8) })
  }
}
