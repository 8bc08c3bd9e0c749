import SQLite
import Usage

/// Numbers for words that repeat: models, agents, sources, tiers. 0 stands for none.
final class WordTable {
  private let connection: Connection
  private var numbers: [ExternalName: Int64] = [:]
  private var words: [Int64: ExternalName] = [:]
  /// The words that were asked for last, each at the place that its length and ends give it: nearly
  /// every event has the same few.
  private var recent = [(word: ExternalName, number: Int64)](repeating: ("", 0), count: 64)

  /// Beyond this many words the cache starts anew: a client might make one up for every event.
  private static let cachedWordsMax = 50_000

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The word's number; a new word gets one.
  func number(of word: Span<UInt8>) throws(DatabaseError) -> Int64 {
    let place = Self.place(of: word)
    if recent[place].number != 0, recent[place].word.equals(word) {
      return recent[place].number
    }
    let word = ExternalName(String(word))
    let number = try storedNumber(of: word)
    recent[place] = (word, number)
    return number
  }

  func number(of word: ExternalName) throws(DatabaseError) -> Int64 {
    try number(of: word.text.utf8.span)
  }

  private static func place(of bytes: Span<UInt8>) -> Int {
    guard !bytes.isEmpty else { return 0 }
    return (Int(bytes[0]) &+ Int(bytes[bytes.count - 1]) &* 7 &+ bytes.count &* 13) & 63
  }

  private func storedNumber(of word: ExternalName) throws(DatabaseError) -> Int64 {
    if let number = numbers[word] { return number }
    let stored = try Self.find(word, connection)
    if stored == nil { try connection.run("INSERT INTO word (text) VALUES (?1)", word) }
    let number = stored ?? connection.lastInsertedRow
    remember(word, number)
    return number
  }

  /// The number of a word that is stored already.
  static func find(
    _ word: ExternalName, _ connection: Connection
  ) throws(DatabaseError) -> Int64? {
    try connection.first("SELECT id FROM word WHERE text = ?1", word) { $0.int64(0) }
  }

  func numberIfAny(_ word: String?) throws(DatabaseError) -> Int64? {
    try numberIfAny(word.map(ExternalName.init))
  }

  func numberIfAny(_ word: ExternalName?) throws(DatabaseError) -> Int64? {
    guard let word else { return nil }
    return try number(of: word)
  }

  func word(_ number: Int64) throws(DatabaseError) -> ExternalName? {
    if let word = words[number] { return word }
    let word = try connection.first("SELECT text FROM word WHERE id = ?1", number) { $0.name(0) }
    if let word { remember(word, number) }
    return word
  }

  func wordIfAny(_ number: Int64?) throws(DatabaseError) -> ExternalName? {
    guard let number else { return nil }
    return try word(number)
  }

  private func remember(_ word: ExternalName, _ number: Int64) {
    if words.count >= Self.cachedWordsMax {
      numbers.removeAll(keepingCapacity: true)
      words.removeAll(keepingCapacity: true)
    }
    numbers[word] = number
    words[number] = word
  }
}
