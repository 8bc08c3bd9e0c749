import ArgumentParser
import Webhooks

/// The relay by which e-mails of alerts go.
struct MailOptions: ParsableArguments {
  @Option(help: "The relay for e-mail of alerts: smtp://HOST:587 or smtps://HOST:465; none.")
  var smtpUrl = ""

  @Option(help: "The address from which e-mail comes.")
  var smtpFrom = ""

  @Option(help: "By whom the relay lets itself be used.")
  var smtpUser = ""

  @Option(help: "A file that has the password for the relay.")
  var smtpPasswordFile = ""

  @Option(help: "Certificates of the authority that certifies the relay; the system's.")
  var smtpCaFile = ""

  @Flag(help: "Let e-mail go to an smtp:// relay without TLS.")
  var smtpWithoutTls = false

  /// The relay; nil where none is named. Throws for options that do not go together.
  func relay() throws -> MailRelay? {
    guard !smtpUrl.isEmpty else {
      guard smtpFrom.isEmpty, smtpUser.isEmpty, smtpPasswordFile.isEmpty, smtpCaFile.isEmpty,
        !smtpWithoutTls
      else { throw ValidationError("the options of e-mail need --smtp-url") }
      return nil
    }
    var password: String?
    if !smtpPasswordFile.isEmpty {
      let bytes = try SmallFile.read(smtpPasswordFile)
      password = String(decoding: bytes.prefix { !"\r\n".utf8.contains($0) }, as: UTF8.self)
    }
    return try MailRelay(
      url: smtpUrl, sender: smtpFrom, user: smtpUser.isEmpty ? nil : smtpUser, password: password,
      isPlain: smtpWithoutTls, authorityFile: smtpCaFile.isEmpty ? nil : smtpCaFile)
  }
}
