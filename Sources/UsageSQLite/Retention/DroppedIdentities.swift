import Ledger
import SQLite
import Usage

/// What is kept of events that were dropped: by which identity each was known, a hash of its
/// content, and what it was as an account of a call.
///
/// An identity is 128 bits here, of two hashes with keys of their own that nobody knows: among a
/// billion of them, one in 10²⁹ new ids would be taken for one that was dropped.
struct DroppedIdentities {
  /// The dedupe hash, the second one, the hash of the content, and the account; all 0 of what is
  /// not dropped.
  struct Digest: Equatable {
    var hash: UInt64 = 0
    /// 0 of what has no identity of its own.
    var second: UInt64 = 0
    var content: UInt64 = 0
    /// 0 of what was no call.
    var account: UInt64 = 0
  }

  private let secondHash: IdentityHash
  private let connection: Connection
  /// The day before which all of them came in; nil where there are none.
  private(set) var before: Day?
  /// The number of the last one.
  private(set) var lastEvent: Int64
  /// How many there are.
  private(set) var count: Int64

  /// As many as fit, with their row's header, into one page of the database.
  private static let perPage: Int64 = 126
  private static let wordsPerDigest = 4
  private static let beforeName = "dropped_before"

  init(hash: IdentityHash, _ connection: Connection) throws(DatabaseError) {
    secondHash = hash
    self.connection = connection
    before = try Self.before(connection)
    (count, lastEvent) =
      try connection.first(
        "SELECT coalesce(sum(events), 0), coalesce(max(last_event), 0) FROM dropped"
      ) { ($0.int64(0), $0.int64(1)) } ?? (0, 0)
  }

  /// The day before which all events came in that were dropped; nil where none was.
  static func before(_ connection: Connection) throws(DatabaseError) -> Day? {
    try connection.first("SELECT value FROM setting WHERE name = ?1", beforeName) {
      Day(number: $0.int(0))
    }
  }

  /// The number of the last one that was dropped of any project; 0 where none was.
  static func lastEvent(_ connection: Connection) throws(DatabaseError) -> Int64 {
    try connection.first("SELECT coalesce(max(last_event), 0) FROM dropped") { $0.int64(0) } ?? 0
  }

  /// What is kept of an event of this identity.
  func digest(_ key: IdentityKey, id: Span<UInt8>, of event: DroppedEvent) -> Digest {
    guard let content = event.content else { return Digest(hash: key.hash) }
    return Digest(
      hash: key.hash, second: second(key, id), content: hash(ofContent: content),
      account: event.account?.word ?? 0)
  }

  private func second(_ key: IdentityKey, _ id: Span<UInt8>) -> UInt64 {
    max(1, secondHash.hash(project: key.project, source: key.source, id: id))
  }

  private func hash(ofContent content: String) -> UInt64 {
    // No project has the number 0.
    secondHash.hash(project: 0, source: 0, id: content.utf8.span)
  }

  /// Whether the event of this number was dropped, and had this identity.
  func has(_ key: IdentityKey, id: Span<UInt8>, at seq: Int64) throws(DatabaseError) -> Bool {
    let digest = try digests(in: seq...seq)[0]
    return digest.hash == key.hash && digest.second == second(key, id)
  }

  func hasContent(_ content: String, at seq: Int64) throws(DatabaseError) -> Bool {
    try digests(in: seq...seq)[0].content == hash(ofContent: content)
  }

  /// What is kept of an event as an account of a call.
  func account(_ seq: Int64) throws(DatabaseError) -> DroppedAccount? {
    guard seq <= lastEvent else { return nil }
    return DroppedAccount(word: try digests(in: seq...seq)[0].account)
  }

  /// What is kept of each of these numbers.
  func digests(in numbers: ClosedRange<Int64>) throws(DatabaseError) -> [Digest] {
    var digests: [Digest] = []
    for page in Self.page(of: numbers.lowerBound)...Self.page(of: numbers.upperBound) {
      let first = page * Self.perPage
      let kept = numbers.clamped(to: first...(first + Self.perPage - 1))
      let words = try words(of: page)
      for seq in kept {
        let place = Self.place(of: seq)
        digests.append(
          Digest(
            hash: words[place], second: words[place + 1], content: words[place + 2],
            account: words[place + 3]))
      }
    }
    return digests
  }

  /// Keeps what is to be known of events that are dropped, in the caller's transaction.
  mutating func keep(
    _ digests: [(seq: Int64, Digest)], before day: Day
  ) throws(DatabaseError) {
    for (page, digests) in Dictionary(grouping: digests, by: { Self.page(of: $0.seq) }) {
      var words = try words(of: page)
      for (seq, digest) in digests {
        let place = Self.place(of: seq)
        words[place] = digest.hash
        words[place + 1] = digest.second
        words[place + 2] = digest.content
        words[place + 3] = digest.account
      }
      try connection.run(
        "INSERT OR REPLACE INTO dropped_identity (page, digests) VALUES (?1, ?2)", page,
        words.map(\.littleEndian).withUnsafeBytes { Array($0) })
    }
    count += Int64(digests.count)
    lastEvent = max(lastEvent, digests.map(\.seq).max() ?? 0)
    guard day > before ?? Day(number: .min) else { return }
    before = day
    try connection.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)", Self.beforeName, day.number)
  }

  private func words(of page: Int64) throws(DatabaseError) -> [UInt64] {
    let stored = try connection.first(
      "SELECT digests FROM dropped_identity WHERE page = ?1", page
    ) { row in
      row.withBlob(0) { bytes in
        (0..<bytes.count / 8).map {
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
        }
      }
    }
    let count = Int(Self.perPage) * Self.wordsPerDigest
    guard let stored, stored.count == count else { return Array(repeating: 0, count: count) }
    return stored
  }

  private static func page(of seq: Int64) -> Int64 { seq / perPage }

  private static func place(of seq: Int64) -> Int { Int(seq % perPage) * wordsPerDigest }
}

/// From its lowest bit on: that it is one, whether it counts, whether it has a minute, 29 bits of
/// that, and 32 bits of its source.
extension DroppedAccount {
  private static let minuteBits: UInt64 = 29
  private static let minuteShift: UInt64 = 3
  private static let sourceShift = minuteShift + minuteBits

  fileprivate init?(word: UInt64) {
    guard word & 1 == 1 else { return nil }
    let minute = Int64(word >> Self.minuteShift & (1 << Self.minuteBits - 1))
    self.init(
      source: Int64(word >> Self.sourceShift), minute: word & 4 == 0 ? nil : minute,
      counts: word & 2 != 0)
  }

  /// A minute that does not fit, of the year 2990 or before 1970, is left out, and so is the number
  /// of a source beyond four billion.
  fileprivate var word: UInt64 {
    var word: UInt64 = counts ? 3 : 1
    if let minute = minute.flatMap(UInt64.init(exactly:)), minute < 1 << Self.minuteBits {
      word |= 4 | minute << Self.minuteShift
    }
    return word | UInt64(UInt32(exactly: source) ?? 0) << Self.sourceShift
  }
}
