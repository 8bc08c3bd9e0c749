import Ledger
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
  /// Tags that were seen last, each at a place that follows from its lengths and ends: most events
  /// have the same few, and to compare them takes less time than to hash them.
  private var recent = [(tags: [Tag], code: Int64)](repeating: ([], 0), count: 64)

  mutating func set(_ tags: [Tag], row: Int) {
    let place = Self.place(of: tags)
    if recent[place].code == 0 || recent[place].tags != tags {
      recent[place] = (tags, code(of: tags))
    }
    column.set(recent[place].code, row: row)
  }

  private static func place(of tags: [Tag]) -> Int {
    var place = 0
    for tag in tags {
      let value = tag.value.utf8
      place = place &* 31 &+ value.count &* 7 &+ Int(value.last ?? 0)
    }
    return place & 63
  }

  private mutating func code(of tags: [Tag]) -> Int64 {
    let key = Key(tags: tags)
    var code = codes[key]
    if code == nil, let text = TagText.encode(tags) {
      code = Int64(texts.count)
      codes[key] = code
      texts.append(text)
    }
    return code ?? 0
  }

  mutating func column(count: Int) -> BlockColumn? {
    column.column(count: count).map { BlockColumn(numbers: $0, dictionary: .texts(texts)) }
  }
}
