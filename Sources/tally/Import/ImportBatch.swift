import Dialects
import JSON
import Usage

/// Lines on their way into the ledger, as many as one transaction takes.
struct ImportBatch<Lines: LoggedLines> {
  private var lines: Lines
  /// Those that were kept, as they were, for a server.
  private var body: [UInt8] = []
  /// Where each of them stood.
  private var places: [String] = []
  /// What is known of the others.
  private var counts = ImportCounts()
  private let isForServer: Bool

  init(_ lines: Lines, isForServer: Bool) {
    self.lines = lines
    self.isForServer = isForServer
  }

  /// A server has limits for one request.
  private static var bodyBytesMax: Int { 4 << 20 }

  private var isFull: Bool { lines.isFull || body.count >= Self.bodyBytesMax }

  /// Reads a file, and brings in what there is whenever it is enough.
  mutating func read(
    _ file: ImportFiles.File, to target: any ImportTarget, _ progress: inout ImportProgress,
    lineBeside: (_ path: String, _ last: [UInt8]) -> [UInt8]?
  ) async throws {
    let keepsWhole = isForServer && Lines.needsWholeFiles
    var source = try LineFile(file.path)
    var last: [UInt8] = []
    while let line = try source.next() {
      if !line.isEmpty { last = line }
      append(line, in: file.path, number: source.number)
      progress.read(bytes: source.takeBytes())
      if isFull, !keepsWhole { progress.add(try await send(to: target)) }
    }
    progress.read(bytes: source.takeBytes())
    if let line = lineBeside(file.path, last) {
      append(line, in: file.path, number: source.number + 1)
    }
    lines.endFile()
    if isFull { progress.add(try await send(to: target)) }
  }

  private mutating func append(_ line: [UInt8], in path: String, number: Int) {
    guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) else { return }
    let place = JSON.Lines.Line(number: number, range: 0..<line.count)
    switch lines.take(line: place, of: line) {
    case .kept:
      places.append("\(path):\(number)")
      body += line
      body.append(0x0A)
    case .rejected(let rejection):
      counts.complaints.append(
        "\(path):\(number): " + ImportCounts.complaint(rejection.field, rejection.detail))
    case .ignored: counts.ignored += 1
    }
  }

  /// Brings the lines in, and goes on without them.
  mutating func send(to target: any ImportTarget) async throws -> ImportCounts {
    var counts = counts
    if lines.count > 0 {
      counts.add(try await target.send(lines.cut(), body: body), from: places)
    }
    body.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    self.counts = ImportCounts()
    return counts
  }
}

/// What became of lines.
struct ImportCounts {
  var accepted = 0
  var duplicate = 0
  var ignored = 0
  /// By the place of the line in its batch; of many, the first alone.
  var rejections: [(index: Int, detail: String)] = []
  /// The places of all rejected lines; empty where `rejections` has each.
  var rejectedRanges: [ClosedRange<Int>] = []
  /// The rejected lines with their places, for a person.
  var complaints: [String] = []

  var all: Int { accepted + duplicate + ignored + complaints.count }

  mutating func add(_ other: ImportCounts) {
    accepted += other.accepted
    duplicate += other.duplicate
    ignored += other.ignored
    complaints += other.complaints
  }

  /// The same of a batch whose lines stood at these places: each rejected line has a complaint.
  mutating func add(_ batch: ImportCounts, from places: [String]) {
    add(batch)
    for (index, detail) in batch.rejections where places.indices.contains(index) {
      complaints.append("\(places[index]): \(detail)")
    }
    let listed = Set(batch.rejections.map(\.index))
    for index in batch.rejectedRanges.joined()
    where !listed.contains(index) && places.indices.contains(index) {
      complaints.append("\(places[index]): was rejected as well")
    }
  }
}

extension ImportCounts {
  /// What became of lines in the ledger.
  init(_ report: IngestReport) {
    accepted = report.accepted
    duplicate = report.duplicate
    ignored = report.ignored
    rejections = report.lines.map { ($0.index, Self.complaint($0.field, $0.detail)) }
    rejectedRanges = report.listsAllRejected ? [] : report.rejectedRanges
  }

  /// What a route answers of items.
  init(answer body: [UInt8]) throws(ParseError) {
    var parser = Parser()
    let answer = try parser.parse(body)
    accepted = Int(answer["accepted"]?.int64 ?? 0)
    duplicate = Int(answer["duplicate"]?.int64 ?? 0)
    ignored = Int(answer["ignored"]?.int64 ?? 0)
    for item in answer["items"].map({ Array($0.elements) }) ?? [] {
      // What is stored may have a line, too.
      guard item["status"]?.int64 != 200 else { continue }
      let complaint = Self.complaint(item["field"]?.string, item["detail"]?.string ?? "")
      rejections.append((Int(item["index"]?.int64 ?? 0), complaint))
    }
    for range in answer["rejected_ranges"].map({ Array($0.elements) }) ?? [] {
      let ends = range.elements.compactMap { $0.int64.map(Int.init) }
      if ends.count == 2, ends[0] <= ends[1] { rejectedRanges.append(ends[0]...ends[1]) }
    }
  }

  /// What was wrong, with the member that it was.
  static func complaint(_ field: String?, _ detail: String) -> String {
    field.map { "\($0) \(detail)" } ?? detail
  }
}
