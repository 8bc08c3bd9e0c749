import Foundation

/// What the server answered.
struct Answer: Sendable {
  var status: Int
  /// By lower-cased name; the last of equal names.
  var headers: [String: String] = [:]
  var body: [UInt8] = []

  init(head: String) throws {
    let lines = head.components(separatedBy: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
      throw HTTPConnection.Failure(reason: "no status line: \(head)")
    }
    self.status = status
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as JSON; `absent` when it is none.
  var json: Tree { (try? JSONDecoder().decode(Tree.self, from: Data(body))) ?? .absent }

  /// A value of the JSON body.
  subscript(path: String) -> Tree { json[path] }
}
