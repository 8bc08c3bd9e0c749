import Testing
import Usage

@Suite struct `Evidence of a cost` {
  @Test func `is never below zero where a statement covers an upper bound`() {
    var notes = EventNotes()
    notes.doubts = [Doubt(.upperBound, "a discount is not told")]
    var tokens = TokenCounts()
    tokens.input = 10
    let (computed, stated) = (Money(pico: 600), Money(pico: 400))
    var figures = Figures(
      kind: .call, requests: 1, webSearches: 0, tokens: tokens, cost: nil, computed: computed,
      coverage: nil, notes: Boxed(notes))
    #expect(figures.evidence(by: .automatic).estimated == computed)
    figures += Figures(
      kind: .statement, requests: 0, webSearches: 0, tokens: nil, cost: stated, computed: nil,
      coverage: Coverage(events: 1, cost: computed))
    let evidence = figures.evidence(by: .automatic)
    #expect(evidence.estimated == .zero)
    #expect(evidence.providerUsage == .zero)
    #expect(evidence.clientReported == stated)
    #expect(figures.cost.total(by: .automatic) == stated)
  }
}
