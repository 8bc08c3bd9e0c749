internal import JSON
internal import Usage

extension ProviderUsage {
  /// What pydantic-ai copies of the provider's object. The tokens are in its counts, except for
  /// those of Anthropic's advisors; what is charged for beside tokens is not.
  mutating func readPydantic(_ fields: borrowing UsageFields) throws(Rejection) {
    _ = try fields.count(.toolCalls)
    webSearches = max(webSearches, try fields.count(.webSearches) ?? 0)
    guard let details = fields[.details], details.kind == .object else { return }
    for member in details.members {
      let name = member.key
      guard let count = UsageFields.thousandths(of: member.value), count > 0 else { continue }
      if name == UsageName.webSearchRequests.text {
        webSearches = max(webSearches, count / Fee.perUnit)
      } else if let tool = name.withoutPrefixBytes("server_side_tools_") {
        takeXAITool(tool, count: count / Fee.perUnit)
      } else if name.hasPrefixBytes("advisor_") || !name.hasSuffixBytes("tokens"),
        UsageNet.speaks(name)
      {
        note(UsageNet.doubt(of: fields.path(to: .details) + "." + name))
      }
    }
  }
}
