import JSON
import Testing
import Usage

@testable import HTTPServer
@testable import UsageAPI

/// Whole lists as CSV and NDJSON.
@Suite struct `A list as a file` {
  private static let events = """
    {"id":"=1+1","session_id":"s1","user_id":"alice","time":"2025-11-20T10:00:00Z","model":\
    "gpt-4o","agent":"a, \\"b\\"","tags":{"team":"-x"},"usage":{"input":1000,"output":100}}
    {"id":"e2","session_id":"s1","user_id":"alice","time":"2025-11-21T10:00:00Z","model":\
    "homemade","usage":{"input":7,"output":0}}
    {"id":"e3","session_id":"s2","user_id":"bob","time":"2025-11-22T10:00:00Z","model":"gpt-4o",\
    "usage":null}
    {"id":"e4","session_id":"s2","user_id":"bob","time":"2025-11-22T11:00:00Z","type":"void",\
    "voids":"e3"}
    {"id":"e5","session_id":"s3","time":"2025-11-22T11:30:00Z","type":"charge","cost":"0.25"}

    """

  /// With pages of two, so that a file has several parts.
  private static func service(_ change: (inout APILimits) -> Void = { _ in }) async throws
    -> Service
  {
    var limits = APILimits()
    limits.pageItemsMax = 2
    change(&limits)
    let service = try await Service(limits: limits)
    let answer = try await service.send(.post, "/v1/events", events, type: "application/x-ndjson")
    #expect(answer["accepted"] == "5", "\(answer.body)")
    return service
  }

  private static let eventColumns =
    "event_id,source,kind,time,received_at,session_id,run_id,user_id,agent,provider,model,"
    + "priced_model,price,service_tier,batch,speed,geo,label,requests,web_searches,input,"
    + "cache_read,cache_write_5m,cache_write_1h,cache_write_30m,cache_write_12h,cache_write,"
    + "output,reasoning,audio_input,audio_cache_read,audio_output,image_input,image_cache_read,"
    + "image_output,usd,computed,reported,cost_status,bound,evidence,counts,replaces,replaced_by,"
    + "replaced_at,part_of,fees,tags"

  @Test func `has all entries in fixed columns, none of them a formula`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(.get, "/v1/events.csv?order=asc")
    #expect(answer.status == 200, "\(answer.body)")
    #expect(answer.isComplete)
    #expect(answer.header("Content-Type") == "text/csv; charset=utf-8; header=present")
    #expect(answer.header("Content-Disposition") == "attachment; filename=\"events.csv\"")
    #expect(answer.header("ETag") != nil)
    let lines = answer.body.components("\r\n")
    #expect(lines.count == 7)
    #expect(lines[0] == Self.eventColumns)
    #expect(
      lines[1].hasPrefix(
        "'=1+1,api,call,2025-11-20T10:00:00Z,2025-11-22T12:00:00Z,s1,,alice,\"a, \"\"b\"\"\",,"
          + "gpt-4o,gpt-4o,"))
    #expect(
      lines[1].hasSuffix(
        ",,false,,,,1,0,1000,0,0,0,0,0,0,100,0,0,0,0,0,0,0,0.0035,0.0035,,complete,exact,"
          + "provider_usage,true,,,,,,\"{\"\"team\"\":\"\"-x\"\"}\""))
    #expect(lines[2].hasSuffix(",,,,unknown,at_least,unpriced,true,,,,,,"))
    // What was taken back is there, and says so; its usage was not told and is not 0.
    #expect(lines[3].contains(",1,0,,,,,,,,,,,,,,,,,,,unknown,"))
    #expect(lines[3].hasSuffix(",false,,e4,2025-11-22T12:00:00Z,,,"))
    #expect(lines[5].contains(",0.25,0.25,,complete,"))
    await service.close()
  }

  @Test(arguments: [
    ("format=csv", "", "csv"), ("format=ndjson", "", "ndjson"), ("", "text/csv", "csv"),
    ("", "application/x-ndjson", "ndjson"),
  ])
  func `is asked for by a parameter or a header, and has no pages`(
    query: String, accept: String, ending: String
  ) async throws {
    let service = try await Self.service()
    for (path, rows) in [("events", 5), ("sessions", 3)] {
      let answer = try await service.send(
        .get, "/v1/\(path)?month=2025-11&\(query)",
        headers: accept.isEmpty ? [] : [("Accept", accept)])
      #expect(answer.status == 200, "\(answer.body)")
      #expect(
        answer.header("Content-Disposition")
          == "attachment; filename=\"\(path)-2025-11-01-2025-12-01.\(ending)\"")
      #expect(answer.body.utf8.count { $0 == 0x0A } == (ending == "csv" ? rows + 1 : rows))
      #expect(answer.isComplete)
    }
    for name in ["limit", "cursor"] {
      let refused = try await service.send(.get, "/v1/events?format=csv&\(name)=1")
      #expect(refused.status == 400)
      #expect(refused["field"] == name)
    }
    await service.close()
  }

  @Test func `has the rows of the list as lines of NDJSON`() async throws {
    let service = try await Self.service()
    for path in ["events", "sessions"] {
      let file = try await service.send(.get, "/v1/\(path)?format=ndjson")
      var rows: [String] = []
      var target = "/v1/\(path)?limit=2"
      while true {
        let page = try await service.send(.get, target)
        var parser = Parser()
        let value = try parser.parse(Array(page.body.utf8))
        rows += Array(try #require(value["data"]).elements).map(\.text)
        guard let next = page["next"] else { break }
        target = "/v1/\(path)?limit=2&cursor=\(next)"
      }
      #expect(file.body == rows.map { $0 + "\n" }.joined())
    }
    await service.close()
  }

  @Test func `of sessions has their own totals`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(.get, "/v1/sessions.csv")
    #expect(answer.header("Content-Disposition") == "attachment; filename=\"sessions.csv\"")
    let lines = answer.body.components("\r\n")
    #expect(
      lines[0]
        == "session_id,user_id,parent_session_id,status,end_state,started_at,last_event_at,"
        + "ended_at,duration_ms,revision,late_events,requests,calls_without_usage,web_searches,"
        + "input,cache_read,cache_write_5m,cache_write_1h,cache_write_30m,cache_write_12h,"
        + "cache_write,output,usd,computed,reported,cost_status,bound,unpriced_events,tags")
    #expect(
      lines[3]
        == "s1,alice,,active,,2025-11-20T10:00:00Z,2025-11-21T10:00:00Z,,86400000,0,0,2,0,0,"
        + "1007,0,0,0,0,0,0,100,0.0035,0.0035,,partial,at_least,1,")
    #expect(lines.count == 5)
    await service.close()
  }

  @Test func `is of one user alone for a key that is bound to one`() async throws {
    let service = try await Self.service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let key = try await service.makeKey(#""scopes":["read"],"user_id":"alice""#, key: admin)
    let own = try await service.send(.get, "/v1/events.csv", key: key)
    #expect(own.body.components("\r\n").count == 4)
    for path in ["events", "sessions"] {
      let other = try await service.send(.get, "/v1/\(path).csv?user_id=bob", key: key)
      #expect(other.status == 200)
      #expect(other.body.components("\r\n").count == 2)
    }
    await service.close()
  }

  @Test func `is refused as a whole where it cannot be begun`() async throws {
    let service = try await Self.service { $0.downloads.downloadsMax = 1 }
    let refused = try await service.send(.get, "/v1/events.csv?tz=Mars")
    #expect(refused["field"] == "tz")
    // A client that takes nothing holds a file open, and no reader of the store.
    let held = try await service.respond(.get, "/v1/events.csv")
    let stream = try #require(held.stream)
    let second = try await service.send(.get, "/v1/sessions.csv")
    #expect(second.status == 503)
    #expect(second.header("Retry-After") == "10")
    #expect(try await service.send(.get, "/v1/sessions")["data.0.session_id"] == "s3")
    // Once it is gone there is room again.
    stream.close()
    while try await service.send(.get, "/v1/sessions.csv").status != 200 { await Task.yield() }
    await service.close()
  }

  @Test func `is cut off when its time is over or its key is revoked`() async throws {
    let service = try await Self.service { $0.downloads.downloadSeconds = 1 }
    let late = try #require(try await service.respond(.get, "/v1/events.csv").stream)
    #expect(await !late.isEmptied())
    #expect(await !StreamedBody(taking: late).isComplete)
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let key = try await service.makeKey(#""scopes":["read"]"#, key: admin)
    let answer = try await service.respond(.get, "/v1/events.csv?order=asc", key: key)
    let stream = try #require(answer.stream)
    // Its first part waits, and its second is made; the third is asked for when that is taken.
    let made = try await service.lastKeyID()
    #expect(try await service.send(.delete, "/v1/keys/\(made)", key: admin).status == 200)
    #expect(await !StreamedBody(taking: stream).isComplete)
    await service.close()
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
