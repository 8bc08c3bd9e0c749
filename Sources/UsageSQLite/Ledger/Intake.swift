import SQLite
import Usage

/// A batch on its way in, with what is known of it ahead of the writer, and the ledger's numbers
/// for its texts as far as they were asked for. It is good for one transaction.
struct Intake {
  let events: PackedEvents
  let origin: UpdateOrigin
  let isAtomic: Bool
  /// `SessionTable.hash` of each event's session; any number where it has none.
  let sessionHashes: [UInt64]
  /// Of each text as a word, and then of each as a user; 0 where it was not asked for yet.
  fileprivate var numbers: [Int64]

  init(_ batch: EventBatch) {
    events = batch.events
    origin = batch.origin
    isAtomic = batch.isAtomic
    let (texts, project) = (batch.events.texts, batch.origin.project)
    sessionHashes = batch.events.records.map { record in
      guard let id = record.sessionID else { return 0 }
      return texts.withText(id) { SessionTable.hash($0, in: project) }
    }
    numbers = Array(repeating: 0, count: texts.count * 2)
  }
}

extension Ledger {
  /// The ledger's number of one of the batch's texts as a word; a new word gets one.
  func number(ofWord text: UInt32, _ intake: inout Intake) throws(DatabaseError) -> Int64 {
    let known = intake.numbers[Int(text)]
    guard known == 0 else { return known }
    let number = try intake.events.texts.withText(text) { word throws(DatabaseError) in
      try words.number(of: word)
    }
    intake.numbers[Int(text)] = number
    return number
  }

  func numberIfAny(ofWord text: UInt32?, _ intake: inout Intake) throws(DatabaseError) -> Int64? {
    guard let text else { return nil }
    return try number(ofWord: text, &intake)
  }

  /// The ledger's number of one of the batch's texts as a user; a new user gets one.
  func numberIfAny(ofUser text: UInt32?, _ intake: inout Intake) throws(DatabaseError) -> Int64? {
    guard let text else { return nil }
    let place = intake.events.texts.count + Int(text)
    let known = intake.numbers[place]
    guard known == 0 else { return known }
    let userID = ExternalID(intake.events.texts[text])
    let number = try users.number(of: userID, in: intake.origin.project)
    intake.numbers[place] = number
    return number
  }
}
