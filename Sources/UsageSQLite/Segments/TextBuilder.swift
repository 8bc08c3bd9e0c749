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

/// A column of tags, all of an event's together.
struct TagBuilder: Sendable {
  private struct Key: Hashable {
    let tags: [Tag]

    func hash(into hasher: inout Hasher) {
      for tag in tags {
        hasher.combine(ExternalName(tag.key))
        hasher.combine(ExternalName(tag.value))
      }
    }
  }

  private var codes: [Key: Int64] = [:]
  private var texts = [""]
  private var column = NumberBuilder()

  mutating func set(_ tags: [Tag], row: Int) {
    let key = Key(tags: tags)
    var code = codes[key]
    if code == nil, let text = TagText.encode(tags) {
      code = Int64(texts.count)
      codes[key] = code
      texts.append(text)
    }
    if let code { column.set(code, row: row) }
  }

  mutating func column(count: Int) -> BlockColumn? {
    column.column(count: count).map { BlockColumn(numbers: $0, dictionary: .texts(texts)) }
  }
}
