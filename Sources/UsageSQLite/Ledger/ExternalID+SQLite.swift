public import SQLite
public import Usage

extension ExternalID: Bindable {
  /// Binds the id's text; see `Bindable`.
  public func bind(to statement: Statement, at index: Int) {
    statement.bind(index, text)
  }
}

extension Statement {
  /// The id in the column.
  func id(_ column: Int) -> ExternalID { ExternalID(text(column)) }

  /// The id in the column; nil where it is NULL.
  func optionalID(_ column: Int) -> ExternalID? { optionalText(column).map(ExternalID.init) }
}
