/// The members of an object that a dialect reads, all found in one pass.
///
/// A member is written as its case is named: in snake case or, where the case begins with `camel`,
/// in camel case. `sessionID` is `session_id`, `ephemeral5mInputTokens` is
/// `ephemeral_5m_input_tokens`, and `camelSessionId` is `sessionId`.
protocol MemberName: RawRepresentable<Int>, CaseIterable, Sendable {
  /// Made once: `MemberNames(of: Self.self)`.
  static var names: MemberNames { get }

  /// The member of an envelope that is read in place of this one; nil for none.
  var textInEnvelope: String? { get }
}

extension MemberName {
  var textInEnvelope: String? { nil }

  /// The name as it is written.
  var text: String { Self.names.texts[rawValue] }
}
