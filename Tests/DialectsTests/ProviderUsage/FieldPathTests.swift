import Testing

@testable import Dialects

@Suite struct `The path of a member` {
  @Test func `names every step, however deep it is`() {
    let usage = FieldPath("usage")
    #expect(usage.text == "usage")
    let count = usage[.iterations][0][.cacheCreation][.ephemeral5mInputTokens]
    #expect(count.text == "usage.iterations[0].cache_creation.ephemeral_5m_input_tokens")
    #expect(
      count[.details][7][.promptTokens].text
        == "usage.iterations[0].cache_creation.ephemeral_5m_input_tokens.details[7].prompt_tokens")
  }

  @Test(arguments: [0, 32_767, 32_768, 1_000_000])
  func `names an element by its index, however large it is`(index: Int) {
    #expect(
      FieldPath("usage")[.iterations][index][.type].text == "usage.iterations[\(index)].type")
  }
}
