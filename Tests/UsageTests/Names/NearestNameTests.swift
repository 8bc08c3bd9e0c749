import Testing

@testable import Usage

@Suite struct `The nearest name` {
  private static let known = [
    "id", "user_id", "session_id", "parent_session_id", "limit", "cursor", "status", "from", "to",
  ]

  @Test(arguments: [
    ("userId", "user_id"), ("UserID", "user_id"), ("user-id", "user_id"), ("USER_ID", "user_id"),
    ("usr_id", "user_id"), ("user_di", "user_id"), ("sesion_id", "session_id"),
    ("parentSession", "parent_session_id"), ("limits", "limit"), ("corsur", "cursor"),
    ("form", "from"), ("statuss", "status"), ("ID", "id"),
  ])
  func `is the one that was meant`(written: String, meant: String) {
    #expect(NearestName.find(written, among: Self.known) == meant)
  }

  @Test(arguments: [
    "", "page", "offset", "x", "i", "too much", String(repeating: "limit", count: 20),
  ])
  func `is none where none is near`(written: String) {
    #expect(NearestName.find(written, among: Self.known) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
    ("abc", "abd", 1), ("abc", "ab", 1), ("abc", "xabc", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3),
  ])
  func `is told by the letters that differ`(left: String, right: String, distance: Int) {
    #expect(NearestName.distance(Array(left.utf8), Array(right.utf8)) == distance)
    #expect(NearestName.distance(Array(right.utf8), Array(left.utf8)) == distance)
  }
}
