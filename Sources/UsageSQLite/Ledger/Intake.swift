import SQLite
import Usage

/// A batch that is being taken in, with the ledger's numbers for its texts as far as they were
/// asked for.
struct Intake {
  let events: PackedEvents
  let origin: UpdateOrigin
  /// By the batch's number of the text; 0 where it was not asked for yet.
  fileprivate var words: [Int64]
  fileprivate var users: [Int64]

  init(_ events: PackedEvents, _ origin: UpdateOrigin) {
    self.events = events
    self.origin = origin
    words = Array(repeating: 0, count: events.texts.count)
    users = words
  }
}

extension Ledger {
  /// The ledger's number of one of the batch's texts as a word; a new word gets one.
  func number(ofWord text: UInt32, _ intake: inout Intake) throws(DatabaseError) -> Int64 {
    let known = intake.words[Int(text)]
    guard known == 0 else { return known }
    let number = try words.number(of: intake.events.texts[text])
    intake.words[Int(text)] = number
    return number
  }

  func number(ofWord text: UInt32?, _ intake: inout Intake) throws(DatabaseError) -> Int64? {
    guard let text else { return nil }
    return try number(ofWord: text, &intake) as Int64
  }

  /// The ledger's number of one of the batch's texts as a user; a new user gets one.
  func number(ofUser text: UInt32?, _ intake: inout Intake) throws(DatabaseError) -> Int64? {
    guard let text else { return nil }
    let known = intake.users[Int(text)]
    guard known == 0 else { return known }
    let number = try users.number(of: intake.events.texts[text], in: intake.origin.project)
    intake.users[Int(text)] = number
    return number
  }
}
