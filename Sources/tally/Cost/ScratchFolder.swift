import FoundationEssentials
import Glibc

/// A folder that is gone when the program is, also where a signal ends it.
struct ScratchFolder: Sendable {
  let path: String

  init() throws(Refusal) {
    let parent = FileManager.default.temporaryDirectory.path
    let letters = String(repeating: "X", count: Self.lettersDrawn)
    var name = Array("\(parent)/tally-\(letters)".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw Refusal(
        description: "no folder can be made in \(parent): \(String(cString: strerror(errno)))")
    }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = self
    Task.detached {
      await StopSignals().first()
      folder.remove()
      exit(Self.stopped)
    }
  }

  /// mkdtemp(3) draws so many.
  private static let lettersDrawn = 6
  /// The exit status that a shell gives a process ended by SIGINT.
  private static let stopped: Int32 = 128 + SIGINT

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
