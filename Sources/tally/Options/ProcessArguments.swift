/// The words after the program's name.
enum ProcessArguments {
  /// Swift finds the arguments by walking memory back from the environment; a preloaded library
  /// that moves the environment leaves it with none. The kernel still knows them.
  static var all: [String] {
    guard CommandLine.arguments.isEmpty else { return Array(CommandLine.arguments.dropFirst()) }
    guard let bytes = try? SmallFile.read("/proc/self/cmdline") else { return [] }
    return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().dropFirst()
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
