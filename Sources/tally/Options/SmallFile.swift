import Glibc

/// Files that are read whole, such as a key's.
enum SmallFile {
  /// All bytes of it; throws what the system says.
  static func read(_ path: String, bytesMax: Int = 1 << 20) throws(Refusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal(path) }
    defer { close(descriptor) }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while all.count <= bytesMax {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw refusal(path) }
      guard count > 0 else { return all }
      all += buffer.prefix(count)
    }
    throw Refusal(description: "\(path) is longer than \(bytesMax) bytes")
  }

  private static func refusal(_ path: String) -> Refusal {
    Refusal(description: "\(path) cannot be read: \(String(cString: strerror(errno)))")
  }
}
