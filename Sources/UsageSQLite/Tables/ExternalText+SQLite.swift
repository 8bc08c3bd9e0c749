public import SQLite
public import Usage

extension ExternalText {
  /// Binds the text; see `Bindable`.
  public func bind(to statement: Statement, at index: Int) {
    statement.bind(index, text)
  }
}

extension ExternalID: Bindable {}

extension ExternalName: Bindable {}

extension Statement {
  /// The name in the column.
  func name(_ column: Int) -> ExternalName { ExternalName(text(column)) }

  /// The id in the column.
  func id(_ column: Int) -> ExternalID { ExternalID(text(column)) }

  /// The id in the column; nil where it is NULL.
  func optionalID(_ column: Int) -> ExternalID? { optionalText(column).map(ExternalID.init) }
}
