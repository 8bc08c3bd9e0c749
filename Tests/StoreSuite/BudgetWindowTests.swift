import StoreSupport
import TestSupport
import Testing
import Usage

@Suite struct `The windows of budgets` {
  private let folder: StoreFolder
  private static let zoneNames = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"]

  init() throws {
    folder = try StoreFolder()
  }

  /// An event that counts, by the naive account.
  private struct Counted {
    var id: ExternalID
    var time: Timestamp
    var cost: Int64
  }

  /// Moments around which clocks are set, months and years end: at them, before and after.
  private static let edges: [Timestamp] = [
    "2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2026-03-08T07:00:00Z",
    "2026-11-01T06:00:00Z", "2026-11-01T00:00:00Z", "2026-10-31T23:00:00Z",
    "2028-02-29T00:00:00Z", "2028-03-01T00:00:00Z", "2026-12-31T23:00:00Z",
    "2027-01-01T05:00:00Z", "2026-11-22T18:30:00Z",
  ].compactMap { Timestamp($0) }

  private static func time(_ random: inout SplitMix64) -> Timestamp {
    let edge = edges.randomElement(using: &random) ?? Sample.now
    let offsets: [Int64] = [-1, 0, 1, -3_600_000_000, 3_599_999_999, 86_400_000_000]
    return Timestamp(microseconds: edge.microseconds + (offsets.randomElement(using: &random) ?? 0))
  }

  @Test(arguments: StoreKind.allCases, [11, 12, 13] as [UInt64])
  func `have what a naive account has of late events, voids and corrections`(
    kind: StoreKind, seed: UInt64
  ) async throws {
    var random = SplitMix64(seed: seed)
    let world = try BudgetWorld(kind, folder)
    let zones = ZoneFiles()
    var windows: [(id: ExternalID, window: BudgetWindow, zone: Zone)] = []
    for name in Self.zoneNames {
      for interval in [Interval.hour, .day, .week, .month] {
        let id = ExternalID("\(name) \(interval)")
        windows.append((id, .calendar(interval), try zones.zone(name)))
      }
    }
    windows.append(("total", .total, .utc))
    func make() async throws {
      for (id, window, zone) in windows {
        _ = try await world.make(id, pico: 1_000) {
          $0.window = window
          $0.zone = zone
        }
      }
    }
    var counted: [Counted] = []
    for number in 0..<150 {
      // Half of the events are of the past of the budgets.
      if number == 75 { try await make() }
      let time = Self.time(&random)
      let cost = Int64.random(in: 1...50, using: &random)
      let replaced =
        Int.random(in: 0..<4, using: &random) == 0
        ? counted.indices.randomElement(
          using: &random) : nil
      var event = Sample.cost("e\(number)", cost) { $0.time = time }
      if let replaced {
        let isVoid = Bool.random(using: &random)
        if isVoid { event = Sample.void(event.id, of: counted[replaced].id) }
        if !isVoid { event.kind = .correction }
        event.replaces = counted[replaced].id
        counted.remove(at: replaced)
      }
      if event.kind != .void {
        counted.append(Counted(id: event.id, time: time, cost: cost))
      }
      #expect(try await world.record(event) == [.accepted])
    }
    for moment in Self.edges.flatMap({ [$0, Timestamp(microseconds: $0.microseconds - 1)] }) {
      world.clock.now = moment
      for status in try await world.budgets() {
        let (budget, window) = (status.budget, try #require(status.windows.first))
        let stretch = budget.window.stretch(of: moment, in: budget.zone)
        let expected = counted.filter { event in
          stretch.start <= event.time && stretch.end.map { event.time < $0 } ?? true
        }.reduce(Int64(0)) { $0 + $1.cost }
        #expect(Int64(window.spent) == expected, "\(budget.id) at \(moment)")
        #expect(window.resetsAt == stretch.end)
      }
    }
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases, [21, 22] as [UInt64])
  func `that roll count no less than what is within them, and at most a bucket more`(
    kind: StoreKind, seed: UInt64
  ) async throws {
    var random = SplitMix64(seed: seed)
    let world = try BudgetWorld(kind, folder)
    // Buckets of 2 s and of 24 s.
    let lengths: [Int64] = [18_000 / 4, 86_400 * 1]
    for length in lengths {
      _ = try await world.make("\(length)", pico: 100) { $0.window = .rolling(seconds: length) }
    }
    var counted: [(time: Int64, cost: Int64)] = []
    for number in 0..<200 {
      world.clock.advance(seconds: Int64.random(in: 0...900, using: &random))
      let now = world.clock.now.microseconds
      let time = now - Int64.random(in: 0...20_000, using: &random) * 1_000_000
      let cost = Int64.random(in: 1...9, using: &random)
      try await world.record(
        Sample.cost("e\(number)", cost) { $0.time = Timestamp(microseconds: time) })
      counted.append((time, cost))
      for length in lengths {
        let bucket = (length + 3_599) / 3_600
        let window = try #require(try await world.window("\(length)"))
        func sum(_ seconds: Int64) -> Int64 {
          counted.filter { $0.time > now - seconds * 1_000_000 }.reduce(Int64(0)) { $0 + $1.cost }
        }
        #expect(sum(length) <= Int64(window.spent))
        #expect(Int64(window.spent) <= sum(length + bucket))
        #expect(window.resetsAt == nil)
      }
    }
    await world.store.close()
  }
}
