/// How the text of a key is written.
public enum KeyForm: String, Sendable, CaseIterable {
  /// `tally_` and 256 random bits.
  case tally
  /// A UUID with 122 random bits (RFC 9562 section 5.4), for clients that take no other key, such
  /// as AgentOps 0.3.
  case uuid
}
