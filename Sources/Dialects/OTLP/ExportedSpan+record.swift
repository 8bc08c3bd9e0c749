internal import Usage

/// A record of a log (`LogRecord` of opentelemetry-proto, logs/v1/logs.proto), as the span that it
/// is taken for: some agents report their calls in logs.
extension ExportedSpan {
  /// What a record has beside its attributes.
  struct Record {
    /// Of what it was logged in; nil for nothing that is traced.
    var traceID: ExternalID?
    var spanID: ExternalID?
    /// Since 1970; 0 where it is not told.
    var nanoseconds: UInt64 = 0
    var observedNanoseconds: UInt64 = 0
    /// The name of the kind of event.
    var eventName = ""
  }

  /// A span of no duration, within the one in which it was logged. A record has no id: what it says
  /// is its id, so that one that is sent again is known. One that is in no trace is in one of its
  /// conversation's.
  init(_ record: Record, _ attributes: Attributes, scopeName: String, from resource: Attributes) {
    let time = record.nanoseconds > 0 ? record.nanoseconds : record.observedNanoseconds
    isRecord = true
    isTraced = record.traceID != nil && record.spanID != nil
    self.attributes = attributes
    self.scopeName = scopeName
    name = attributes.text("event.name") ?? record.eventName
    startNanoseconds = time
    endNanoseconds = time
    parentSpanID = record.spanID
    let whole = attributes.id(SpanLabels.sessions + SpanLabels.conversations) ?? resource.digest
    traceID = record.traceID ?? Self.digest("log of \(whole)", words: 4)
    spanID = Self.digest(
      "\(traceID) \(record.spanID?.text ?? "") \(time) \(name) \(attributes.digest)", words: 2)
  }

  /// Hexadecimal digits, eight a word, as ids of spans and traces are.
  private static func digest(_ text: String, words: Int) -> ExternalID {
    ExternalID(SHA256.hexadecimal(of: text.utf8.span, words: words))
  }
}
