/// A value that can stand for a parameter of a statement.
public protocol Bindable {
  /// Binds the value to the parameter of this number, counted from 1.
  func bind(to statement: Statement, at index: Int)
}

extension Int64: Bindable {
  public func bind(to statement: Statement, at index: Int) { statement.bind(index, self) }
}

extension Int: Bindable {
  public func bind(to statement: Statement, at index: Int) { statement.bind(index, Int64(self)) }
}

extension String: Bindable {
  public func bind(to statement: Statement, at index: Int) { statement.bind(index, self) }
}

extension [UInt8]: Bindable {
  public func bind(to statement: Statement, at index: Int) { statement.bind(index, self) }
}

extension Optional: Bindable where Wrapped: Bindable {
  public func bind(to statement: Statement, at index: Int) {
    if let self { self.bind(to: statement, at: index) } else { statement.bindNull(index) }
  }
}

extension Connection {
  /// Runs a statement that returns no rows, with `?1`, `?2` … bound in order.
  public func run(_ sql: String, _ values: any Bindable...) throws(DatabaseError) {
    try bound(sql, values).run()
  }

  /// The first row that a statement returns, read by `read`; nil when it returns none.
  public func first<Result>(
    _ sql: String, _ values: any Bindable...,
    read: (Statement) throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result? {
    let rows = try bound(sql, values)
    // A statement that stands on a row would keep its snapshot, and the log could not shrink.
    defer { rows.reset() }
    return try rows.step() ? try read(rows) : nil
  }

  /// Every row that a statement returns, each read by `read`.
  public func all<Result>(
    _ sql: String, _ values: any Bindable...,
    read: (Statement) throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> [Result] {
    let rows = try bound(sql, values)
    defer { rows.reset() }
    var results: [Result] = []
    while try rows.step() { results.append(try read(rows)) }
    return results
  }

  /// Hands every row that a statement returns to `body`, one at a time.
  public func forEach(
    _ sql: String, _ values: any Bindable...,
    body: (Statement) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    let rows = try bound(sql, values)
    defer { rows.reset() }
    while try rows.step() { try body(rows) }
  }

  private func bound(
    _ sql: String, _ values: [any Bindable]
  ) throws(DatabaseError) -> Statement {
    let statement = try statement(sql)
    for (index, value) in values.enumerated() { value.bind(to: statement, at: index + 1) }
    return statement
  }
}
