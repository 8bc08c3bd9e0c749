import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `Sealed cursors` {
  private static let seal = Seal(secret: [1, 2, 3])
  private static let other = ProjectID(number: 2)
  private static let places =
    ["s1", "s299004", "t1763812800000000.299004", "", "äöü"]
    + [String(repeating: "x", count: 100)]

  @Test(arguments: places)
  func `are read back by their project alone`(place: String) throws {
    let cursor = Self.seal.cursor(place, in: .standard)
    let isOpened = Self.seal.place(ofCursor: cursor, in: .standard) == place
    #expect(isOpened == !place.isEmpty)
    #expect(Self.seal.place(ofCursor: cursor, in: Self.other) == nil)
    #expect(Seal(secret: [1, 2]).place(ofCursor: cursor, in: .standard) == nil)
    #expect(cursor == Self.seal.cursor(place, in: .standard))
    #expect(cursor.wholeMatch(of: /[A-Za-z0-9_-]+/) != nil)
  }

  @Test func `tell nothing of the numbers within`() {
    let cursors = (1...100).map { Self.seal.cursor("s\($0 + 100)", in: .standard) }
    #expect(Set(cursors.map { $0.prefix(4) }).count > 90)
    #expect(Set(cursors.map { $0.suffix(4) }).count > 90)
  }

  @Test func `are refused when anything of them is changed`() {
    let cursor = Self.seal.cursor("s299004", in: .standard)
    for index in cursor.indices {
      var changed = cursor
      changed.replaceSubrange(index...index, with: cursor[index] == "A" ? "B" : "A")
      #expect(Self.seal.place(ofCursor: changed, in: .standard) == nil, "\(changed)")
    }
    for text in ["", "s1", cursor + "A", cursor + "=", String(cursor.dropLast()), "\u{0}"] {
      #expect(Self.seal.place(ofCursor: text, in: .standard) == nil, "\(text)")
    }
  }
}

@Suite struct `Idempotency keys` {
  private let service: Service
  private let admin: String
  private let users: [String]

  init() async throws {
    service = try await Service()
    admin = try await service.makeKey(#""scopes":["admin"]"#)
    var users: [String] = []
    for user in ["alice", "bob"] {
      users.append(
        try await service.makeKey(
          #""scopes":["ingest","read"],"user_id":"\#(user)""#, key: admin))
    }
    self.users = users
  }

  private func post(_ body: String, _ key: String, _ idempotencyKey: String?) async throws -> Answer
  {
    let headers = idempotencyKey.map { [(name: "Idempotency-Key", value: $0)] } ?? []
    return try await service.send(.post, "/v1/events", body, key: key, headers: headers)
  }

  @Test func `of bound users do not collide, nor with those of others`() async throws {
    for (index, key) in (users + [admin]).enumerated() {
      let event = #"{"usage":{"input":\#(index + 1)}}"#
      #expect(try await post(event, key, "1")["accepted"] == "1")
      #expect(try await post(event, key, "1")["duplicate"] == "1")
      let other = try await post(#"{"usage":{"input":9}}"#, key, "1")
      #expect(other["items.0.code"] == "event_conflict")
    }
    #expect(try await service.send(.get, "/v1/users/bob", key: users[1])["tokens.input"] == "2")
  }

  @Test func `keep their place from ids that are made to look like theirs`() async throws {
    for id in ["idempotency-key:1#0", "1#0", "1"] {
      let event = #"{"id":"\#(id)","usage":{"input":5}}"#
      #expect(try await post(event, users[0], nil)["accepted"] == "1")
    }
    let event = #"{"usage":{"input":7}}"#
    #expect(try await post(event, users[1], "1")["accepted"] == "1")
    #expect(try await post(event, admin, "1")["accepted"] == "1")
  }

  @Test func `are the same by a key that was rotated`() async throws {
    let event = #"{"usage":{"input":7}}"#
    #expect(try await post(event, users[1], "1")["accepted"] == "1")
    let id = try await service.lastKeyID()
    let made = try await service.send(.post, "/v1/keys/\(id)/rotate", key: admin)
    #expect(try await post(event, try #require(made["key"]), "1")["duplicate"] == "1")
  }
}
