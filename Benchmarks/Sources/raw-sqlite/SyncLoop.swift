import Glibc

/// Appends a little to a file and waits for the disk, again and again: what one commit after
/// another can reach at best.
enum SyncLoop {
  static func run(_ options: Options) -> Double {
    let descriptor = open(options.syncFile, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      print("raw-sqlite: cannot open \(options.syncFile)")
      exit(1)
    }
    defer { close(descriptor) }
    let bytes = [UInt8](repeating: 0x55, count: options.bytesPerSync)
    let start = Clock.seconds
    var count = 0.0
    repeat {
      guard write(descriptor, bytes, bytes.count) == bytes.count, fdatasync(descriptor) == 0
      else {
        print("raw-sqlite: cannot write \(options.syncFile)")
        exit(1)
      }
      count += 1
    } while Clock.seconds - start < options.seconds
    return count / (Clock.seconds - start)
  }
}
