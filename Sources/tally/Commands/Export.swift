import ArgumentParser
import Glibc
import Usage
import UsageAPI

/// Writes a project down, to be read in by another ledger.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a project to a file of JSON lines, which `tally import ledger` reads.",
    discussion: """
      Works on the database while no server runs, or through its server, with a key that has the \
      scope admin. A file that is there is left alone.
      """)

  @Argument(help: "The file to make.", completion: .file())
  var to: String

  @OptionGroup var place: LedgerPlace

  private static let lastLineBytes = 64

  func run() async throws {
    let service = try await place.service()
    let file = try NewFile(to)
    do {
      var end: ArraySlice<UInt8> = []
      let lines = try await service.export { bytes in
        try file.write(bytes)
        end = (end + bytes).suffix(Self.lastLineBytes)
      }
      await service.close()
      guard String(decoding: end, as: UTF8.self).contains(#"{"type":"end""#) else {
        throw Refusal(description: "the server broke off; try again")
      }
      try file.finish()
      print("\(lines) lines in \(to)")
    } catch {
      file.remove()
      throw error
    }
  }
}

/// A file that is made, and is gone where that fails.
private struct NewFile {
  private let path: String
  private let descriptor: Int32

  /// Nobody but its owner can read it: it has the ids of users.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Self.failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  func finish() throws {
    guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw Self.failure(path) }
  }

  func remove() {
    close(descriptor)
    unlink(path)
  }

  private static func failure(_ path: String) -> Refusal {
    Refusal(description: "\(path) cannot be written: \(String(cString: strerror(errno)))")
  }
}
