import Glibc

/// Puts a bounded load on a server of this machine and prints what came of it.
@main struct Load {
  static func main() {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      print(Options.usage)
      exit(64)
    }
    raiseDescriptorLimit()
    let generator = Generator(options)
    do throws(SocketError) {
      try generator.run()
    } catch {
      print("load: \(error)")
      exit(1)
    }
    let report = Report(generator)
    print(options.isJSON ? report.json : report.text)
  }

  private static func raiseDescriptorLimit() {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
