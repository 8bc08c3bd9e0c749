internal import Reconciliation
internal import Usage

extension Int64: StateMember {
  mutating func visit(_ coder: inout StateCoder) { coder.visit(&self) }
}

extension Int: StateMember {
  mutating func visit(_ coder: inout StateCoder) {
    var number = Int64(self)
    coder.visit(&number)
    self = Int(number)
  }
}

extension Bool: StateMember {
  mutating func visit(_ coder: inout StateCoder) {
    var number: Int64 = self ? 1 : 0
    coder.visit(&number)
    self = number != 0
  }
}

extension String: StateMember {
  mutating func visit(_ coder: inout StateCoder) { coder.visit(&self) }
}

extension ExternalID: StateMember {
  init() { self.init("") }

  mutating func visit(_ coder: inout StateCoder) {
    var text = text
    coder.visit(&text)
    if coder.isReading { self = ExternalID(text) }
  }
}

extension ExternalName: StateMember {
  init() { self.init("") }

  mutating func visit(_ coder: inout StateCoder) {
    var text = text
    coder.visit(&text)
    if coder.isReading { self = ExternalName(text) }
  }
}

extension Money: StateMember {
  init() { self = .zero }

  mutating func visit(_ coder: inout StateCoder) {
    var low = Int64(truncatingIfNeeded: pico)
    var high = Int64(truncatingIfNeeded: pico >> 64)
    coder.visit(&low)
    coder.visit(&high)
    self = Money(pico: Int128(high) << 64 | Int128(UInt64(bitPattern: low)))
  }
}

extension Timestamp: StateMember {
  init() { self.init(microseconds: 0) }

  mutating func visit(_ coder: inout StateCoder) {
    var number = microseconds
    coder.visit(&number)
    self = Timestamp(microseconds: number)
  }
}

extension Optional: StateMember where Wrapped: StateMember {
  init() { self = nil }

  mutating func visit(_ coder: inout StateCoder) {
    var isThere = self != nil
    isThere.visit(&coder)
    guard isThere else { return self = nil }
    var value = self ?? Wrapped()
    value.visit(&coder)
    self = value
  }
}

extension Array: StateMember where Element: StateMember {
  mutating func visit(_ coder: inout StateCoder) {
    var left = count
    left.visit(&coder)
    if coder.isReading {
      self = []
      // Bytes of another format may contain any count.
      while left > 0, !coder.isAtEnd {
        append(Element())
        self[count - 1].visit(&coder)
        left -= 1
      }
    } else {
      for index in indices { self[index].visit(&coder) }
    }
  }
}

extension Dictionary: StateMember where Key: StateMember & Comparable, Value: StateMember {
  mutating func visit(_ coder: inout StateCoder) {
    var keys = keys.sorted()
    keys.visit(&coder)
    for key in keys {
      var value = self[key] ?? Value()
      value.visit(&coder)
      self[key] = value
    }
  }
}

extension CallCounts: StateMember {
  init() { self = .zero }

  mutating func visit(_ coder: inout StateCoder) {
    for index in 0..<Self.laneCount { self[index].visit(&coder) }
  }
}

extension Balance: ListedState {
  static let members = stateFields(
    \Balance.total, \.baseline, \.own, \.shared, \.nested, \.resumed, \.spanTotal, \.spanExcess,
    \.carried, \.entry, \.parentID, \.resumedFrom)
}

extension BalancePool: ListedState {
  static let members = stateFields(
    \BalancePool.calls, \.unassigned, \.unexplained, \.surplus, \.spanResidual, \.entries,
    \.orphanRequests, \.total, \.entry)
}

extension TokenCounts: StateMember {
  mutating func visit(_ coder: inout StateCoder) {
    for field in Self.fields { self[keyPath: field.path].visit(&coder) }
  }
}

extension Tag: StateMember {
  init() { self.init(key: "", value: "") }

  mutating func visit(_ coder: inout StateCoder) {
    coder.visit(&key)
    coder.visit(&value)
  }
}
