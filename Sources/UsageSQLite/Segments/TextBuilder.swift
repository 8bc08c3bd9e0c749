import Usage

/// A column of texts of which most rows have none.
struct TextBuilder: Sendable {
  private var codes: [ExternalName: Int64] = ["": 0]
  private var texts = [""]
  private var column = NumberBuilder()

  mutating func set(_ text: String, row: Int) {
    let name = ExternalName(text)
    let code = codes[name] ?? Int64(texts.count)
    if code == texts.count {
      codes[name] = code
      texts.append(text)
    }
    column.set(code, row: row)
  }

  mutating func column(count: Int) -> BlockColumn? {
    column.column(count: count).map { BlockColumn(numbers: $0, dictionary: .texts(texts)) }
  }
}
