import Testing
import Usage

@testable import Webhooks

@Suite struct `A signed message` {
  /// RFC 4231 sections 4.2, 4.3, 4.4 and 4.7.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131),
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func `is authenticated as RFC 4231 says`(key: [UInt8], message: [UInt8], digest: String) {
    let found = HMAC.digest(of: message, key: key)
    let digits = found.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
    #expect(digits.joined() == digest)
  }

  /// The example of the documentation of Standard Webhooks' libraries.
  @Test func `has the signature of Standard Webhooks for each secret`() throws {
    let decoded = Base64.decoded("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".utf8.span)
    let bytes = try #require(decoded)
    let secret = WebhookSecret(bytes: bytes)
    #expect(secret.text == "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    let message = SignedMessage(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: Array(#"{"test": 2432232314}"#.utf8),
      secrets: [secret, secret], now: Timestamp(microseconds: 1_614_265_330_900_000))
    let signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    #expect(
      message.headers.map(\.name) == ["webhook-id", "webhook-timestamp", "webhook-signature"])
    #expect(
      message.headers.map(\.value) == [
        "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "\(signature) \(signature)",
      ])
  }

  @Test func `is signed with an old secret until its time is over`() {
    let time = Timestamp(microseconds: 5)
    let webhook = Webhook(
      id: "w", name: "w", url: "https://example.com", secret: WebhookSecret(bytes: [1]),
      oldSecret: ExpiringSecret(secret: WebhookSecret(bytes: [2]), until: time), createdAt: time)
    #expect(webhook.secrets(at: Timestamp(microseconds: 4)).map(\.bytes) == [[1], [2]])
    #expect(webhook.secrets(at: time).map(\.bytes) == [[1]])
  }
}
