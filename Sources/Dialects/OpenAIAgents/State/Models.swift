internal import Usage

extension [ExternalName] {
  /// Two tell that there are several, which is all that is asked; of a run's models no more are
  /// kept, however many a client lists.
  private static var modelsMax: Int { 2 }

  /// Adds a model that is not among those that tell whether there are several.
  mutating func addModel(_ model: ExternalName) {
    guard count < Self.modelsMax, !contains(model) else { return }
    append(model)
  }
}
