import Usage

/// A month as FOCUS: all of its entries are read a page at a time and added up first, since any of
/// them may belong to any row.
struct FocusFile: FileSource {
  private let columns: FocusColumns
  private let rowsMax: Int
  private let secondsMax: Int
  private let page: ListFile<LedgerEntry>.Pages
  private var book: FocusBook
  /// What is still to be written; nil before everything was read.
  private var rest: ArraySlice<FocusCharge>?

  /// Rows of one part.
  private static let partRows = 500

  init(
    _ book: FocusBook, columns: FocusColumns, rowsMax: Int, secondsMax: Int,
    page: @escaping ListFile<LedgerEntry>.Pages
  ) {
    self.book = book
    self.columns = columns
    self.rowsMax = rowsMax
    self.secondsMax = secondsMax
    self.page = page
  }

  mutating func next() async throws(Problem) -> FilePart {
    var text = CSVText()
    if rest == nil {
      try await readAll()
      text.line(FocusColumns.names)
    }
    return part(text)
  }

  private mutating func part(_ begun: CSVText) -> FilePart {
    var text = begun
    let rows = rest ?? []
    for charge in rows.prefix(Self.partRows) { text.line(columns.cells(of: charge)) }
    rest = rows.dropFirst(Self.partRows)
    return FilePart(bytes: text.bytes, isLast: rest?.isEmpty != false)
  }

  private mutating func readAll() async throws(Problem) {
    try await ListFile.forEach(of: page, "the month", secondsMax: secondsMax) {
      (entries) throws(Problem) in
      for entry in entries { book.add(entry) }
      guard book.count <= rowsMax else { throw Problem(StoreError.tooManyRows(rowsMax: rowsMax)) }
    }
    rest = book.sorted[...]
    book = FocusBook(month: book.month, reader: book.reader, omitsUnpriced: book.omitsUnpriced)
  }
}
