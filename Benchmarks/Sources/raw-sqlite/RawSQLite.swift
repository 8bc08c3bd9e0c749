import Glibc

/// Measures what the disk and SQLite allow without a server: rows a second, or syncs a second.
@main struct RawSQLite {
  static func main() {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      print(Options.usage)
      exit(64)
    }
    if options.syncFile.isEmpty {
      var loop = RowLoop(options)
      let (rows, cpu) = loop.run()
      print("{\"rows_per_second\": \(rows), \"cpu_us_per_row\": \(cpu)}")
    } else {
      print("{\"syncs_per_second\": \(SyncLoop.run(options))}")
    }
  }
}
