import Testing

@testable import Webhooks

@Suite struct `A webhook's target` {
  /// Ways to write an address that is not on the internet, and to have a reader take a URL for
  /// another one than it is.
  static let refused = [
    "https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/",
    "https://0x7f.0.0.1/", "https://0177.0.0.1/", "https://017700000001/", "https://127.0.0.1./",
    "https://127.255.255.254/", "https://0.0.0.0/", "https://0/", "https://10.0.0.1/",
    "https://172.16.0.1/", "https://172.31.255.255/", "https://192.168.0.1/",
    "https://100.64.0.1/", "https://169.254.169.254/latest/meta-data/", "https://100.100.100.200/",
    "https://192.0.0.192/", "https://198.18.0.1/", "https://224.0.0.1/", "https://240.0.0.1/",
    "https://255.255.255.255/", "https://192.88.99.1/", "https://[::1]/", "https://[::]/",
    "https://[0:0:0:0:0:0:0:1]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/",
    "https://[::ffff:8.8.8.8]/", "https://[::127.0.0.1]/", "https://[64:ff9b::7f00:1]/",
    "https://[64:ff9b:1::a00:1]/", "https://[2002:7f00:1::]/", "https://[2001:0:a00:1::]/",
    "https://[fe80::1]/", "https://[fe80::1%25eth0]/", "https://[fc00::1]/",
    "https://[fd00:ec2::254]/", "https://[ff02::1]/", "https://[2001:db8::1]/",
    "https://[3fff::1]/", "https://[fec0::1]/", "https://[100::1]/",
    "https://localhost/", "https://LOCALHOST/", "https://a.localhost/", "https://localhost./",
    "https://127。0。0。1/", "https://１２７.0.0.1/", "https://①②⑦.0.0.1/",
    "https://user@127.0.0.1/", "https://example.com@127.0.0.1/", "https://example.com\\@127.0.0.1/",
    "https://127.0.0.1#@example.com/", "https://%31%32%37.0.0.1/", "https://127.0.0.1%00.example/",
    "https:///127.0.0.1/", "https:127.0.0.1", "//127.0.0.1/", "http://127.0.0.1/",
    "http://example.com/", "file:///etc/passwd", "gopher://127.0.0.1/", "https://[::1",
    "https://::1/", "https://example.com:0/", "https://example.com:65536/",
    "https://example.com:+443/", "https://example..com/", "https://-a.example/", "https://",
    "https://1.2.3.4.5/", "https://example.0x7f/", "https://256.0.0.1/", " https://example.com/",
    "https://example.com/\r\nX: y", "https://example.com/a b",
  ]

  @Test(arguments: refused)
  func `is refused where it leads or seems to lead elsewhere`(url: String) {
    #expect(throws: WebhookTarget.Refusal.self) { try TargetRule().target(url) }
  }

  @Test func `is refused with the flag, too, unless it is private or loopback`() {
    let rule = TargetRule(allowsLocal: true)
    let allowed = Self.refused.filter { (try? rule.target($0)) != nil }
    #expect(
      allowed == [
        "https://127.0.0.1/", "https://127.255.255.254/", "https://10.0.0.1/",
        "https://172.16.0.1/", "https://172.31.255.255/", "https://192.168.0.1/",
        "https://100.64.0.1/", "https://[::1]/", "https://[0:0:0:0:0:0:0:1]/",
        "https://[fc00::1]/", "https://localhost/", "https://LOCALHOST/", "https://a.localhost/",
        "http://127.0.0.1/", "http://example.com/",
      ])
  }

  @Test(arguments: [
    ("https://example.com", "https://example.com:443/"),
    ("HTTPS://Example.COM:8443/Tally?k=%20v", "https://example.com:8443/Tally?k=%20v"),
    ("https://example.com?a=b", "https://example.com:443/?a=b"),
    ("https://8.8.8.8/x", "https://8.8.8.8:443/x"),
    ("https://[2606:4700::1111]/", "https://[2606:4700:0:0:0:0:0:1111]:443/"),
    (
      "https://hooks.slack.com/services/T0/B0/x_y", "https://hooks.slack.com:443/services/T0/B0/x_y"
    ),
    ("https://127.0.0.1.example.com/", "https://127.0.0.1.example.com:443/"),
  ])
  func `is written anew from its parts`(url: String, written: String) throws {
    #expect(try TargetRule().target(url).url == written)
  }

  @Test func `is refused when any address of its name is`() throws {
    let global = try #require(NetworkAddress(bytes: [8, 8, 8, 8]))
    let local = try #require(NetworkAddress(bytes: [10, 0, 0, 1]))
    let mapped = try #require(
      NetworkAddress(bytes: [UInt8](repeating: 0, count: 10) + [0xff, 0xff, 8, 8, 8, 8]))
    try TargetRule().check([global, global])
    #expect(throws: WebhookTarget.Refusal.self) { try TargetRule().check([global, local]) }
    try TargetRule(allowsLocal: true).check([global, local])
    #expect(throws: WebhookTarget.Refusal.self) {
      try TargetRule(allowsLocal: true).check([global, mapped])
    }
  }

  /// Names of the system's own hosts file, so that nothing is asked of a network.
  @Test func `is looked up before it is checked`() throws {
    let target = try TargetRule(allowsLocal: true).target("https://localhost/")
    let addresses = try HostNames.addresses(of: target)
    #expect(!addresses.isEmpty)
    #expect(addresses.allSatisfy { $0.reach == .local })
    #expect(throws: WebhookTarget.Refusal.self) { try TargetRule().check(addresses) }
  }
}
