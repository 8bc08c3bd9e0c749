import Testing
import Usage

@Suite struct `Totals by model` {
  @Test func `have one row for one model, and the names that were told beside it`() throws {
    let rows = Self.rows([
      ("GLM-4.7", "zai", 1), ("glm-4.7", "zai", 2), ("zai/glm-4.7", "zai", 4),
      ("claude-opus-4-6@default", "vertex_ai", 8), ("claude-opus-4-6", "vertex_ai", 16),
      ("us.anthropic.claude-sonnet-4-5-20250929", "bedrock", 32),
      ("us.anthropic.claude-sonnet-4-5-20250929-v1:0", "bedrock", 64),
    ]).underListedNames(of: try Standard.book.get())
    #expect(
      rows.map(\.model) == [
        "claude-opus-4-6", "glm-4.7", "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
      ])
    #expect(rows.map(\.figures.tokens.input) == [24, 7, 96])
    #expect(
      rows.map(\.names) == [
        ["claude-opus-4-6", "claude-opus-4-6@default"], ["GLM-4.7", "glm-4.7", "zai/glm-4.7"],
        [
          "us.anthropic.claude-sonnet-4-5-20250929", "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
        ],
      ])
  }

  @Test func `keep models apart that are listed apart, and sellers too`() throws {
    let rows = Self.rows([
      ("gpt-4o", "azure", 1), ("gpt-4o", "openai", 2), ("gpt-4o-2024-08-06", "openai", 4),
      ("Gpt-4o-Mine", "openai", 8), ("gpt-4o-mine", "openai", 16), (nil, "openai", 32),
    ]).underListedNames(of: try Standard.book.get())
    #expect(
      rows.map(\.model) == [
        nil, "Gpt-4o-Mine", "gpt-4o", "gpt-4o", "gpt-4o-2024-08-06", "gpt-4o-mine",
      ])
    #expect(rows.map(\.figures.tokens.input) == [32, 8, 1, 2, 4, 16])
    #expect(rows.allSatisfy { $0.names.isEmpty })
  }

  @Test func `tell the name that was told, also where it is the only one`() throws {
    let rows = Self.rows([("GLM-4.7", "zai", 1)])
    #expect(rows.underListedNames(of: try Standard.book.get()).map(\.names) == [["GLM-4.7"]])
    #expect(rows.map(\.names) == [[]])
  }

  private static func rows(
    _ told: [(model: ExternalName?, provider: ExternalName, input: Int64)]
  ) -> [ModelTotals] {
    told.map {
      var figures = Figures()
      figures.tokens.input = $0.input
      return ModelTotals(model: $0.model, provider: $0.provider, figures: figures)
    }
  }
}
