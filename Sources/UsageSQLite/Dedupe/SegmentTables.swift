/// The two tables in which an index has its closed segments, as the statements that use them.
struct SegmentTables {
  let segmentSelection: String
  let segmentInsertion: String
  let pageSelection: String
  let pageInsertion: String

  /// Of the identities of events.
  static let events = SegmentTables(prefix: "dedupe")
  /// Of the ids that vendors give their calls.
  static let callNames = SegmentTables(prefix: "call_name")

  private init(prefix: String) {
    segmentSelection = "SELECT id, first_seq, filter, fences FROM \(prefix)_segment ORDER BY id"
    segmentInsertion = """
      INSERT INTO \(prefix)_segment (id, first_seq, last_seq, filter, fences)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """
    pageSelection = "SELECT entries FROM \(prefix)_page WHERE id = ?1"
    pageInsertion = "INSERT INTO \(prefix)_page (id, entries) VALUES (?1, ?2)"
  }
}
