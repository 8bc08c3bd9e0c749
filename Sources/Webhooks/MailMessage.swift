import Glibc
import Usage

/// A message as a relay takes it (RFC 5322). Whatever is from outside is encoded, so that no text
/// can add a line to the header.
struct MailMessage {
  private let message: SignedMessage
  private let recipient: MailAddress
  private let sender: MailAddress

  /// A message whose body is plain text; its first line is the subject.
  init(_ message: SignedMessage, to recipient: MailAddress, from sender: MailAddress) {
    self.message = message
    self.recipient = recipient
    self.sender = sender
  }

  /// The most bytes of a text in one encoded word: with the name of its field, a line has at most
  /// 76 characters (RFC 2047 section 2).
  private static let wordBytesMax = 39
  /// The most bytes of a subject.
  private static let subjectBytesMax = 200
  /// Bytes that come to a line of 76 characters in Base64 (RFC 2045 section 6.8).
  private static let lineBytes = 57

  /// Header and body, with lines that end as in RFC 5322.
  var bytes: [UInt8] {
    let lines = [
      "From: Tally <\(sender.text)>", "To: <\(recipient.text)>", "Subject: \(subject)",
      "Date: \(date)", "Message-ID: <\(message.id)@\(sender.domain)>",
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
    ]
    return Array((lines + body).map { $0 + "\r\n" }.joined().utf8)
  }

  private var body: [String] {
    stride(from: 0, to: message.body.count, by: Self.lineBytes).map { start in
      Base64.encoded(Array(message.body[start..<min(start + Self.lineBytes, message.body.count)]))
    }
  }

  private var subject: String {
    let line = String(decoding: message.body.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    var words: [[UInt8]] = [[]]
    for character in "Tally: \(line)".unicodeScalars {
      let bytes = Array(String(character).utf8)
      guard words.joined().count + bytes.count <= Self.subjectBytesMax else { break }
      if words[words.count - 1].count + bytes.count > Self.wordBytesMax { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(Base64.encoded($0))?=" }.joined(separator: "\r\n ")
  }

  /// When it is sent (RFC 5322 section 3.3), in the words of the C locale, which is never changed.
  private var date: String {
    var seconds = time_t(message.sentAt.microseconds / Timestamp.microsecondsPerSecond)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S +0000", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
