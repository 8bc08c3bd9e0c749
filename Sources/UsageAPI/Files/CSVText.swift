import JSON
import Usage

/// Rows as CSV (RFC 4180), one line each. Texts of somebody else go through `text`.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  /// Ends with CR LF. A cell with a comma, quote or line break is quoted.
  mutating func line(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String) {
    let special: [UInt8] = [0x22, 0x2C, 0x0D, 0x0A]
    guard cell.utf8.contains(where: special.contains) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// A text of somebody else as a cell that no spreadsheet takes for a formula
  /// (https://owasp.org/www-community/attacks/CSV_Injection); empty for none.
  static func text(_ text: String?) -> String {
    let dangerous: [UInt8] = Array("=+-@\t\r".utf8)
    guard let text, let first = text.utf8.first else { return "" }
    return dangerous.contains(first) ? "'" + text : text
  }

  /// The same of a name or id.
  static func text(_ text: (some ExternalText)?) -> String { Self.text(text?.text) }

  /// An object as JSON text; empty for one without members.
  static func json(_ members: (inout Writer) -> Void) -> String {
    var writer = Writer()
    writer.object(members)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    return text == "{}" ? "" : text
  }
}

/// The cells of what every row of figures has.
enum FigureColumns {
  /// Token buckets: no token is in two of them.
  static let buckets = Array(TokenCounts.fields.prefix(8))
  /// Parts of buckets, which are not added to them.
  static let parts = Array(TokenCounts.fields.dropFirst(8))

  static func cost(_ figures: Figures, _ authority: CostAuthority) -> [String] {
    let isComputed = figures.computedEvents > 0 || figures.events == 0
    return [
      figures.total(by: authority)?.description ?? "",
      isComputed ? figures.cost.computed.description : "",
      figures.reportedEvents > 0 ? figures.cost.reported.description : "",
      figures.costStatus.rawValue, figures.costBound.rawValue,
    ]
  }

  static func tags(_ tags: [Tag]) -> String {
    CSVText.json { for tag in tags { $0.member(tag.key, tag.value) } }
  }
}
