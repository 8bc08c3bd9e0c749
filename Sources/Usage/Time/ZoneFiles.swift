internal import Glibc
import Synchronization

/// Finds time zones by their names in the system's database, a folder of TZif files.
public final class ZoneFiles: Sendable {
  /// Where systems keep the database.
  public static let systemFolder = "/usr/share/zoneinfo"
  /// Bytes of a file; larger ones are none of a zone.
  static let fileBytesMax = 1 << 18
  /// Bytes of a zone's name.
  static let nameBytesMax = 64
  /// Zones that are remembered; when there are more, all are forgotten.
  static let rememberedMax = 64

  private let folders: [String]
  private let known = Mutex<[String: Zone]>([:])

  /// Looks in each of the folders, in this order.
  public init(folders: [String] = [ZoneFiles.systemFolder]) {
    self.folders = folders
  }

  /// The zone of an IANA name such as `Europe/Berlin`; capitals matter. `UTC` is always there.
  public func zone(_ name: String) throws(ZoneError) -> Zone {
    if name == Zone.utc.name { return .utc }
    guard Self.isName(name) else { throw .unknown(name: name) }
    if let zone = known.withLock({ $0[name] }) { return zone }
    let zone = try read(name)
    known.withLock { known in
      if known.count >= Self.rememberedMax { known = [:] }
      known[name] = zone
    }
    return zone
  }

  /// Letters, digits, `_`, `+` and `-`, in parts between slashes: nothing that leads out of a
  /// folder.
  private static func isName(_ name: String) -> Bool {
    guard name.utf8.count <= nameBytesMax else { return false }
    return name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
              UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
              UInt8(ascii: "-"):
              true
            default: false
            }
          }
      }
  }

  private func read(_ name: String) throws(ZoneError) -> Zone {
    for folder in folders {
      let path = folder + "/" + name
      guard let file = ZoneFile(path: path) else { continue }
      guard let bytes = file.bytes(atMost: Self.fileBytesMax),
        let zone = Zone(name: name, tzif: bytes)
      else { throw .unreadable(path: path) }
      return zone
    }
    // Every database has it; a folder alone may be there without one.
    let hasDatabase = folders.contains { ZoneFile(path: $0 + "/Etc/UTC") != nil }
    throw hasDatabase ? .unknown(name: name) : .noDatabase(folders: folders)
  }
}

/// A regular file that is open for reading.
private struct ZoneFile: ~Copyable {
  private let descriptor: Int32

  /// Nil where there is none.
  init?(path: String) {
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { return nil }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      return nil
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// The content; nil where it cannot be read, or is larger.
  borrowing func bytes(atMost most: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: most + 1)
    var count = 0
    while count <= most {
      let read = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      guard read >= 0 || errno == EINTR else { return nil }
      guard read != 0 else { return Array(bytes.prefix(count)) }
      count += max(read, 0)
    }
    return nil
  }
}
