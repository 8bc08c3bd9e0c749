internal import JSON

/// Some of the names, in an order.
struct UsageNames {
  let set: NameSet
  let names: [UsageName]

  init(_ names: UsageName...) {
    self.names = names
    set = NameSet(names.map(\.rawValue))
  }
}
