import JSON

/// The order in which files are read, so that an original comes before the copies of it.
///
/// A conversation that goes on in the background, or was resumed by an older Claude Code, has a
/// file that repeats the lines of another one and does not say whose they are. A call counts where
/// it is told first.
struct ImportOrder {
  /// Known by the API's id of its message and its time, which copies keep.
  private struct Call: Hashable {
    var id: [UInt8]
    var time: String
  }

  /// When the calls began that only this file of a group has, an empty text where there are none,
  /// and when its last one was.
  private struct Span {
    var start = ""
    var end = ""
  }

  /// The files, each with those that begin with the same call behind it in the order in which their
  /// own calls began. One without calls of its own is what the others were copied from.
  static func ordered(_ files: [ImportFiles.File]) throws -> [ImportFiles.File] {
    var groups: [Call: [Int]] = [:]
    for (index, file) in files.enumerated() {
      var first: Call?
      try forEachCall(in: file) { call in
        first = call
        return false
      }
      if let first { groups[first, default: []].append(index) }
    }
    var ordered = files
    for group in groups.values where group.count > 1 {
      let spans = try spans(of: group.map { files[$0] })
      let order = group.indices.sorted {
        (spans[$0].start, spans[$0].end, $0) < (spans[$1].start, spans[$1].end, $1)
      }
      for (place, index) in order.enumerated() { ordered[group[place]] = files[group[index]] }
    }
    return ordered
  }

  private static func spans(of files: [ImportFiles.File]) throws -> [Span] {
    var spans = Array(repeating: Span(), count: files.count)
    /// The one file that has a call; -1 for several.
    var owners: [Call: Int] = [:]
    for (index, file) in files.enumerated() {
      try forEachCall(in: file) { call in
        owners[call] = owners[call].map { $0 == index ? index : -1 } ?? index
        spans[index].end = max(spans[index].end, call.time)
        return true
      }
    }
    for (call, owner) in owners where owner >= 0 {
      let start = spans[owner].start
      spans[owner].start = start.isEmpty ? call.time : min(start, call.time)
    }
    return spans
  }

  /// Hands over the calls of the file's lines until `body` returns false.
  private static func forEachCall(
    in file: ImportFiles.File, _ body: (Call) -> Bool
  ) throws {
    var lines = try LineFile(file.path)
    var parser = Parser()
    while let line = try lines.next() {
      guard let value = try? parser.parse(line),
        let id = value["message"]?["id"]?.string, value["message"]?["usage"]?.kind == .object
      else { continue }
      let time = value["timestamp"]?.string ?? ""
      guard body(Call(id: Array(id.utf8), time: time)) else { return }
    }
  }
}
