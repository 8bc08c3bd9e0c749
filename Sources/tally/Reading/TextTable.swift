import Glibc

/// Rows of text in columns, for a terminal.
struct TextTable {
  /// How the texts of a column stand below each other.
  enum Alignment {
    case left
    case right
    /// By the decimal point.
    case decimal
  }

  private let columns: [(title: String, alignment: Alignment)]
  private var rows: [[String]] = []
  /// The column whose texts are cut where a row is wider than the terminal.
  private static let shrinkable = 0
  private static let gap = "  "
  private static let shrunkMin = 8

  init(_ columns: [(title: String, alignment: Alignment)]) {
    self.columns = columns
  }

  mutating func add(_ row: [String]) {
    rows.append(row)
  }

  /// The lines of the table, no wider than `width` as far as its first column can give way.
  func lines(width: Int = Self.terminalWidth) -> [String] {
    let cells = aligned()
    var widths = columns.indices.map { index in
      cells.map { $0[index].count }.max() ?? 0
    }
    let total = widths.reduce(0, +) + Self.gap.count * (widths.count - 1)
    if total > width, !widths.isEmpty {
      widths[Self.shrinkable] = max(Self.shrunkMin, widths[Self.shrinkable] - (total - width))
    }
    return cells.map { row in
      let texts = row.indices.map { index in
        Self.padded(row[index], to: widths[index], columns[index].alignment)
      }
      return texts.joined(separator: Self.gap).trimmingEnd()
    }
  }

  /// The titles and the rows, amounts with as many places as the longest has.
  private func aligned() -> [[String]] {
    var cells = [columns.map(\.title)] + rows
    for (index, column) in columns.enumerated() where column.alignment == .decimal {
      let places = rows.map { Self.places(of: $0[index]) }.max() ?? 0
      for row in cells.indices.dropFirst() {
        let missing = places - Self.places(of: cells[row][index])
        cells[row][index] += String(repeating: " ", count: missing)
      }
    }
    return cells
  }

  /// How many characters a text has from its decimal point on.
  private static func places(of text: String) -> Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) } ?? 0
  }

  private static func padded(_ text: String, to width: Int, _ alignment: Alignment) -> String {
    guard text.count <= width else { return text.prefix(width - 1) + "…" }
    let spaces = String(repeating: " ", count: width - text.count)
    return alignment == .left ? text + spaces : spaces + text
  }

  /// The columns of the terminal; plenty where the output is none.
  static var terminalWidth: Int {
    if let text = ProcessEnvironment.value("COLUMNS"), let width = Int(text), width > 0 {
      return width
    }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 1_000 }
    return Int(size.ws_col)
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
