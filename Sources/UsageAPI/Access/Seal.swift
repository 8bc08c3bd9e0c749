import HTTPServer
import Usage

/// What the API makes of a ledger's numbers and of clients' words where others must neither read
/// nor guess them. It depends on the ledger's secret alone, so it is the same after a restart.
struct Seal: Sendable {
  private let secret: [UInt8]

  private enum Purpose: UInt8 {
    case cursorTag = 1
    case cursorPad = 2
    case idempotency = 3
  }

  /// Bytes of a cursor by which it is known to be one of the project's.
  private static let tagBytes = 9
  /// Bytes of an idempotency key: 144 bits, which nobody finds by chance.
  private static let idempotencyBytes = 18
  /// Cursors are sealed in parts of so many bytes.
  private static let padBytes = 32

  init(secret: [UInt8]) {
    self.secret = secret
  }

  // MARK: Cursors

  /// The cursor of a list as clients get it. Lists go by numbers that are counted over all
  /// projects: read, they would tell how much the others store.
  func cursor(_ place: String, in project: ProjectID) -> String {
    let bytes = Array(place.utf8)
    let tag = tag(of: bytes, in: project)
    return Self.text(tag + padded(bytes, tag))
  }

  /// The cursor as the list knows it; nil where it is none that the project got.
  func place(ofCursor cursor: String, in project: ProjectID) -> String? {
    guard let bytes = Self.bytes(cursor), bytes.count > Self.tagBytes else { return nil }
    let tag = Array(bytes.prefix(Self.tagBytes))
    let place = padded(Array(bytes.dropFirst(Self.tagBytes)), tag)
    // A cursor has one spelling.
    guard self.tag(of: place, in: project) == tag, Self.text(bytes) == cursor else { return nil }
    return String(validating: place, as: UTF8.self)
  }

  private func tag(of place: [UInt8], in project: ProjectID) -> [UInt8] {
    Array(digest(.cursorTag, Self.bytes(project.number) + place).prefix(Self.tagBytes))
  }

  /// Puts bytes under a pad that the tag decides, or takes it off.
  private func padded(_ bytes: [UInt8], _ tag: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: Self.padBytes) {
      let pad = digest(.cursorPad, tag + Self.bytes(Int64(start)))
      let part = bytes[start..<min(start + Self.padBytes, bytes.count)]
      result += zip(part, pad).map { $0 ^ $1 }
    }
    return result
  }

  // MARK: Idempotency keys

  /// What stands for a client's `Idempotency-Key` in the ids that are made of it. The keys of one
  /// bound user are apart from all others', and nobody can post an id that takes another's place.
  func idempotencyKey(_ key: String, of identity: Identity) -> String {
    var message = Self.bytes(identity.project.number)
    if let owner = identity.userID { message += [1] + Array(owner.text.utf8) }
    // No text has this byte.
    message.append(0xFF)
    message += Array(key.utf8)
    let bytes = digest(.idempotency, message)
    return Self.text(Array(bytes.prefix(Self.idempotencyBytes)))
  }

  // MARK: Bytes

  private func digest(_ purpose: Purpose, _ message: [UInt8]) -> [UInt8] {
    HMAC.digest(of: [purpose.rawValue] + message, key: secret)
  }

  private static func bytes(_ number: Int64) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  /// base64url without padding (RFC 4648 section 5).
  private static func text(_ bytes: [UInt8]) -> String {
    String(
      Base64.encoded(bytes).compactMap { letter -> Character? in
        switch letter {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: letter
        }
      })
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    var letters = text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: byte
      }
    }
    letters += [UInt8](repeating: UInt8(ascii: "="), count: (4 - letters.count % 4) % 4)
    return Base64.decoded(letters.span)
  }
}

extension API {
  /// The place in a list from which a request's `cursor` goes on; nil for its beginning.
  func place(of request: Request, in project: ProjectID) throws(Problem) -> String? {
    guard let cursor = request.query["cursor"] else { return nil }
    guard let place = seal.place(ofCursor: cursor, in: project) else {
      throw Problem(StoreError.invalidCursor)
    }
    return place
  }

  /// A page whose `next` clients may see.
  func sealed<Item>(_ page: Page<Item>, in project: ProjectID) -> Page<Item> {
    Page(items: page.items, next: page.next.map { seal.cursor($0, in: project) })
  }
}
