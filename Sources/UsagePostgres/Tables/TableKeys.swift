import Ledger
import Postgres
import Usage

/// A number that the ledger has given.
struct Number: TableKey, TableRow {
  static let blank = Number(0)

  var value: Int64

  init(_ value: Int64) { self.value = value }

  mutating func visit(_ visitor: inout some ColumnVisitor) { visitor.visit("number", &value) }
}

/// Two of them.
struct NumberPair: TableKey {
  static let blank = NumberPair(0, 0)

  var first: Int64
  var second: Int64

  init(_ first: Int64, _ second: Int64) {
    self.first = first
    self.second = second
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("", &first)
    visitor.visit("", &second)
  }
}

/// A text of the whole ledger.
struct TextKey: TableKey {
  static let blank = TextKey("")

  var text: ExternalName

  init(_ text: ExternalName) { self.text = text }

  mutating func visit(_ visitor: inout some ColumnVisitor) { visitor.visit("", &text) }
}

/// What a client names, within a project or a session.
struct OwnID: TableKey {
  static let blank = OwnID(0, "")

  var owner: Int64
  var id: ExternalID

  init(_ owner: Int64, _ id: ExternalID) {
    self.owner = owner
    self.id = id
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("", &owner)
    visitor.visit("", &id)
  }
}

/// A text within something that has a number and another text.
struct NestedID: TableKey {
  static let blank = NestedID(0, "", "")

  var owner: Int64
  var outer: ExternalID
  var id: ExternalID

  init(_ owner: Int64, _ outer: ExternalID, _ id: ExternalID) {
    self.owner = owner
    self.outer = outer
    self.id = id
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("", &owner)
    visitor.visit("", &outer)
    visitor.visit("", &id)
  }
}

/// A text of a source, or of any where that is 0, within a project.
struct SourceID: TableKey {
  static let blank = SourceID(0, 0, "")

  var project: Int64
  var source: Int64
  var id: ExternalID

  init(_ project: Int64, _ source: Int64, _ id: ExternalID) {
    self.project = project
    self.source = source
    self.id = id
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("", &project)
    visitor.visit("", &source)
    visitor.visit("", &id)
  }
}

/// What a dialect remembers under.
struct StateName: TableKey {
  static let blank = StateName(0, StateKey(dialect: "", owner: "", key: ""))

  var project: Int64
  var dialect: ExternalName
  var owner: ExternalID
  var key: ExternalID

  init(_ project: Int64, _ key: StateKey) {
    self.project = project
    dialect = ExternalName(key.dialect)
    owner = ExternalID(key.owner)
    self.key = ExternalID(key.key)
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("", &project)
    visitor.visit("", &dialect)
    visitor.visit("", &owner)
    visitor.visit("", &key)
  }
}

extension SessionSumKey: TableKey {
  static var blank: SessionSumKey {
    SessionSumKey(session: 0, provider: 0, model: 0, agent: 0, label: 0)
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("", &session)
    visitor.visit("", &provider)
    visitor.visit("", &model)
    visitor.visit("", &agent)
    visitor.visit("", &label)
  }
}

extension UserSumKey: TableKey {
  static var blank: UserSumKey { UserSumKey(user: 0, day: 0, provider: 0, model: 0) }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("", &user)
    visitor.visit("", &day)
    visitor.visit("", &provider)
    visitor.visit("", &model)
  }
}

extension RunSumKey: TableKey {
  static var blank: RunSumKey { RunSumKey(run: 0) }

  mutating func visit(_ visitor: inout some ColumnVisitor) { visitor.visit("", &run) }
}

extension ProjectSumKey: TableKey {
  static var blank: ProjectSumKey {
    ProjectSumKey(project: 0, isAttributed: false, provider: 0, model: 0)
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("", &project)
    visitor.visit("", &isAttributed)
    visitor.visit("", &provider)
    visitor.visit("", &model)
  }
}

extension BudgetWindowKey: TableKey {
  static var blank: BudgetWindowKey { BudgetWindowKey(budget: 0, of: 0, start: 0) }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("", &budget)
    visitor.visit("", &of)
    visitor.visit("", &start)
  }
}

extension WaitingStretch.Place: TableKey {
  static var blank: WaitingStretch.Place { .start }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("", &project)
    visitor.visit("", &provider)
    visitor.visit("", &model)
    visitor.visit("", &day)
    visitor.visit("", &block)
  }
}
