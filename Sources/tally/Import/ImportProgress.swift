import Glibc

/// Tells a person how far an import has come, and what became of it.
struct ImportProgress {
  private let bytesTotal: Int
  private let filesTotal: Int
  private var bytes = 0
  private var files = 0
  private var counts = ImportCounts()
  private var shownPercent = -1
  private let began = ContinuousClock.now
  /// A bar is of no use in a file.
  private let isTerminal = isatty(STDERR_FILENO) == 1

  private static let barWidth = 30

  init(_ files: [ImportFiles.File]) {
    bytesTotal = files.reduce(0) { $0 + $1.bytes }
    filesTotal = files.count
  }

  mutating func read(bytes: Int) {
    guard bytes > 0 else { return }
    self.bytes += bytes
    show()
  }

  mutating func endFile() {
    files += 1
    show(isChanged: true)
  }

  mutating func add(_ counts: ImportCounts) {
    for complaint in counts.complaints {
      clear()
      Self.write(complaint + "\n")
    }
    self.counts.add(counts)
    show(isChanged: true)
  }

  /// True where nothing was rejected.
  var isClean: Bool { counts.complaints.isEmpty }

  /// Says on standard output, or on that of errors, what became of the lines.
  func report(to output: Int32) {
    clear()
    let seconds = max((ContinuousClock.now - began) / .seconds(1), 0.001)
    Self.write(
      """
      \(Self.counted(counts.all, "line")) of \(Self.counted(files, "file")): \
      \(counts.accepted) accepted, \(counts.duplicate) counted before, \(counts.ignored) without \
      usage, \(counts.complaints.count) rejected; \(Int(Double(counts.all) / seconds)) a second

      """, to: output)
  }

  private mutating func show(isChanged: Bool = false) {
    let percent = bytesTotal > 0 ? min(100, bytes * 100 / bytesTotal) : 100
    guard isTerminal, isChanged || percent != shownPercent else { return }
    shownPercent = percent
    let done = percent * Self.barWidth / 100
    let bar =
      String(repeating: "#", count: done) + String(repeating: ".", count: Self.barWidth - done)
    let line = "\r[\(bar)] \(percent) %, \(files) of \(filesTotal) files, \(counts.all) lines"
    Self.write(line)
  }

  private func clear() {
    guard isTerminal else { return }
    Self.write("\r\u{1B}[K")
  }

  /// Writes to standard error, or elsewhere.
  static func write(_ text: String, to output: Int32 = STDERR_FILENO) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(output, bytes, bytes.count)
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
