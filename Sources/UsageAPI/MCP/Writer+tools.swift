import JSON

extension Writer {
  /// A tool with what it takes, as a JSON Schema.
  mutating func tool(_ tool: MCPTool) {
    object {
      $0.member("name", tool.rawValue)
      $0.member("title", tool.title)
      $0.member("description", tool.description)
      $0.member(
        "inputSchema",
        object: {
          $0.member("type", "object")
          $0.member("properties", object: { for each in tool.arguments { $0.property(each) } })
          $0.member(
            "required",
            array: { for each in tool.arguments where each.isRequired { $0.string(each.name) } })
          $0.member("additionalProperties", false)
        })
      $0.member(
        "annotations",
        object: {
          $0.member("readOnlyHint", tool.isReadOnly)
          $0.member("destructiveHint", false)
          $0.member("idempotentHint", tool.isReadOnly)
          $0.member("openWorldHint", false)
        })
    }
  }

  private mutating func property(_ argument: MCPArgument) {
    member(
      argument.name,
      object: {
        $0.member("type", argument.kind.rawValue)
        $0.member("description", argument.description)
        guard let example = argument.example else { return }
        $0.member("examples", array: { $0.raw(example.utf8.span) })
      })
  }
}
