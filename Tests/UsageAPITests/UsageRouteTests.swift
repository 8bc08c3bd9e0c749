import HTTPServer
import Testing
import UsageAPI

/// `GET /v1/usage` and its other forms. The clock shows noon of 2025-11-22.
@Suite struct `Usage over HTTP` {
  private static let events = """
    {"id":"1","session_id":"s1","user_id":"alice","time":"2025-11-20T22:30:00Z","model":"gpt-4o",\
    "agent":"=cmd","tags":{"team":"search"},"usage":{"input":1000,"output":100}}
    {"id":"2","session_id":"s1","user_id":"alice","time":"2025-11-20T23:30:00Z","model":"gpt-4o",\
    "usage":{"input":1000,"output":0}}
    {"id":"3","session_id":"s2","user_id":"bob","time":"2025-11-21T08:00:00Z",\
    "model":"gpt-4o-mini","agent":"a, \\"b\\"","usage":{"input":1000,"output":0}}
    {"id":"4","session_id":"s2","user_id":"bob","time":"2025-11-22T11:59:00Z",\
    "model":"homemade","usage":{"input":7,"output":0}}

    """

  private static func service() async throws -> Service {
    let service = try await Service()
    let answer = try await service.send(
      .post, "/v1/events", events, type: "application/x-ndjson")
    #expect(answer["accepted"] == "4")
    return service
  }

  @Test func `is cut at midnights of the zone and has an offset in each start`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(
      .get, "/v1/usage?from=2025-11-20&to=2025-11-22&tz=Europe/Berlin&interval=day&group_by=model")
    #expect(answer.status == 200, "\(answer.body)")
    #expect(answer["from"] == "2025-11-20T00:00:00+01:00")
    #expect(answer["interval"] == "day")
    #expect(answer["data.0.start"] == "2025-11-20T00:00:00+01:00")
    #expect(answer["data.0.requests"] == "1")
    #expect(answer["data.0.cost.usd"] == "0.0035")
    #expect(answer["data.1.start"] == "2025-11-21T00:00:00+01:00")
    #expect(answer["data.1.model"] == "gpt-4o")
    #expect(answer["data.2.model"] == "gpt-4o-mini")
    #expect(answer["data.3.model"] == nil)
    #expect(answer["total.requests"] == "3")
    #expect(answer["total.sessions_begun"] == "2")
    #expect(answer["total.coverage"] == "1")
    #expect(answer["other"] == nil)
    await service.close()
  }

  @Test func `ends now and begins thirty days ago where nothing is said`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(.get, "/v1/usage?group_by=user,tag:team&top=1&plan=1")
    #expect(answer["from"] == "2025-10-23T00:00:00Z")
    #expect(answer["to"] == "2025-11-22T12:00:00Z")
    #expect(answer["group_by.0"] == "user_id")
    #expect(answer["data.0.user_id"] == "alice")
    #expect(answer["data.0.tag:team"] == "search")
    #expect(answer["data.0.start"] == nil)
    #expect(answer["data.1.other"] == "true")
    #expect(answer["data.1.requests"] == "3")
    #expect(answer["other.requests"] == "3")
    #expect(answer["other.cost.status"] == "partial")
    #expect(answer["other.coverage"] == "0.6666")
    #expect(answer["total.requests"] == "4")
    #expect(answer["plan.detail"] == "calls")
    #expect(answer["as_of"]?.contains("-") == true)
    await service.close()
  }

  @Test(arguments: [
    ("user_id=alice", 2), ("user_id=alice&user_id=bob", 4), ("user_id!=alice", 2),
    ("user_id^=al", 2), ("user_id=", 0), ("tag:team=search", 1), ("tag:team=", 3),
    ("tag:team!=search", 3), ("agent=", 2), ("model=gpt-4o&user_id=alice", 2),
    ("evidence=unpriced", 1), ("evidence!=unpriced", 3), ("session_id=s2", 2), ("source=api", 4),
  ])
  func `is filtered`(filter: String, requests: Int) async throws {
    let service = try await Self.service()
    let answer = try await service.send(.get, "/v1/usage?" + filter)
    #expect(answer["total.requests"] == "\(requests)", "\(answer.body)")
    await service.close()
  }

  @Test(arguments: [
    ("usr_id=a", "usr_id", "`user_id`"), ("tag:=a", "tag:", "is no parameter"),
    ("group_by=modle", "group_by", "did you mean `model`"), ("interval=year", "interval", "`15m`"),
    ("top=0", "top", "from 1 to 10000"), ("order=cost", "order", "`usd`, `requests` or `tokens`"),
    ("measures=users", "measures", "`distinct_sessions`"), ("fill=yes", "fill", "1 or 0"),
    ("evidence=sure", "evidence", "`provider_billed`"), ("user_id^=", "user_id^", "leave it out"),
    ("format=xml", "format", "`json`, `csv` or `ndjson`"), ("tz=Mars", "tz", "IANA"),
    ("from=2025-11-21&to=2025-11-20", "from", "not before `to`"),
  ])
  func `is refused where the question is none`(
    query: String, field: String, advice: String
  ) async throws {
    let service = try await Service()
    let answer = try await service.send(.get, "/v1/usage?" + query)
    #expect(answer.status == 400)
    #expect(answer["code"] == "invalid_request")
    #expect(answer["field"] == field)
    #expect(answer["detail"]?.contains(advice) == true, "\(answer.body)")
    await service.close()
  }

  @Test func `is never cut off in silence`() async throws {
    var limits = APILimits()
    limits.usageRowsMax = 2
    let service = try await Service(limits: limits)
    _ = try await service.send(.post, "/v1/events", Self.events, type: "application/x-ndjson")
    let answer = try await service.send(.get, "/v1/usage?group_by=model")
    #expect(answer.status == 400)
    #expect(answer["code"] == "too_many_rows")
    #expect(answer["detail"]?.contains("`top`") == true)
    #expect(try await service.send(.get, "/v1/usage?interval=15m")["code"] == "too_many_rows")
    let file = try await service.send(.get, "/v1/usage.csv?group_by=model")
    #expect(file.body.split(separator: "\r\n").count == 4)
    await service.close()
  }

  @Test func `is CSV that a spreadsheet reads as text`() async throws {
    let service = try await Self.service()
    let query = "from=2025-11-20&to=2025-11-23&group_by=agent&interval=month&order=requests"
    let file = try await service.send(.get, "/v1/usage.csv?" + query)
    #expect(
      file.body == """
        start,agent,requests,input,cache_read,cache_write_5m,cache_write_1h,cache_write_30m,\
        cache_write_12h,cache_write,output,usd,computed,reported,status,bound,unpriced_events\r
        2025-11-20T00:00:00Z,,2,1007,0,0,0,0,0,0,0,0.0025,0.0025,,partial,at_least,1\r
        2025-11-20T00:00:00Z,'=cmd,1,1000,0,0,0,0,0,0,100,0.0035,0.0035,,complete,exact,0\r
        2025-11-20T00:00:00Z,"a, ""b""\",1,1000,0,0,0,0,0,0,0,0.00015,0.00015,,complete,exact,0\r

        """)
    #expect(file.header("content-type")?.hasPrefix("text/csv") == true)
    #expect(
      file.header("content-disposition")
        == #"attachment; filename="usage-2025-11-20-2025-11-23.csv""#)
    for (path, field) in [("&format=csv", ""), ("", "text/csv")] {
      let other = try await service.send(
        .get, "/v1/usage?" + query + path, headers: [("Accept", field)])
      #expect(other.body == file.body)
    }
    let lines = try await service.send(.get, "/v1/usage?format=ndjson&" + query)
    #expect(lines.body.split(separator: "\n").count == 3)
    #expect(lines.body.hasPrefix(#"{"start":"2025-11-20T00:00:00Z","agent":null,"requests":2,"#))
    await service.close()
  }

  @Test func `is one user's own for a key that is bound to the user`() async throws {
    let service = try await Self.service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let key = try await service.makeKey(#""scopes":["read"],"user_id":"bob""#, key: admin)
    for (query, requests) in [
      ("", 2), ("?user_id=bob", 2), ("?user_id=alice", 0), ("?user_id!=bob", 0),
      ("?user_id=alice&user_id=bob", 2),
    ] {
      let answer = try await service.send(.get, "/v1/usage" + query, key: key)
      #expect(answer["total.requests"] == "\(requests)", "\(query)")
    }
    #expect(try await service.send(.get, "/v1/usage").status == 401)
    await service.close()
  }

  @Test func `counts distinct sessions, and fills what is empty, on wish`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(
      .get,
      "/v1/usage?from=2025-11-19&to=2025-11-21&interval=day&fill=1&measures=distinct_sessions")
    #expect(answer["data.0.requests"] == "0")
    #expect(answer["data.0.cost.usd"] == "0")
    #expect(answer["data.0.coverage"] == nil)
    #expect(answer["data.1.distinct_sessions"] == "1")
    #expect(answer["total.distinct_sessions"] == "1")
    await service.close()
  }
}
