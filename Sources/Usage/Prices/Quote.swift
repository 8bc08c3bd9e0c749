/// What one event costs at the prices of its own day.
public struct Quote: Sendable, Hashable {
  /// Tokens and fees together, rounded once to whole pico-dollars; fits `Int64`.
  public var cost: Money
  /// The model whose price applied; differs from the event's where a documented normalisation
  /// (a provider prefix, a date suffix …) led to it.
  public var model: ExternalName
  /// Which price it was, so that the figure can be explained later:
  /// `<book version>:<provider>/<model>@<effective from, or ->`.
  public var price: String
  /// What the fees within the cost came to, and the parts that have no price; nil where there is
  /// neither.
  public var notes: Boxed<QuotedNotes>?

  public init(cost: Money, model: ExternalName, price: String, notes: Boxed<QuotedNotes>? = nil) {
    self.cost = cost
    self.model = model
    self.price = price
    self.notes = notes
  }

  /// Adds what another part of the same call costs, and what a contract took off it.
  public mutating func add(_ part: Quote) {
    cost += part.cost
    guard let discount = part.notes?.value.discount else { return }
    var quoted = notes?.value ?? QuotedNotes()
    quoted.discount = (quoted.discount ?? .zero) + discount
    notes = Boxed(quoted)
  }
}
