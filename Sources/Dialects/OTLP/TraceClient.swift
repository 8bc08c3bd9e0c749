internal import Usage

/// A client whose traces say more than who called which model: it has sessions of its own, and an
/// interface by which its spans are read again.
protocol TraceClient: Sendable {
  /// True for a resource that says that the client sends.
  func isSender(_ resource: Attributes) -> Bool

  /// True for a span of the client's, whoever sends it.
  func sends(_ span: ExportedSpan) -> Bool

  /// True for a span that has a whole session below it. Of several in one export each is taken as
  /// if it had come by itself.
  func isRoot(_ span: ExportedSpan) -> Bool

  /// Reads one span; throws where it cannot be counted.
  func read(
    _ span: ExportedSpan, by reader: inout SpanReader
  ) throws(Rejection) -> SpanReading

  /// Opens what the spans belong to, before any of them counts.
  func open(
    _ trace: TraceSpans, in ledger: any LedgerTransaction, _ limits: EventLimits
  ) throws(LedgerFailure) -> TraceOpening

  /// Keeps what the client's interface tells of the trace, once its spans count. `new` are those
  /// that were not reported before.
  func close(
    _ trace: TraceSpans, _ opening: TraceOpening, new: [SpanReading],
    in ledger: any LedgerTransaction, _ report: inout IngestReport, _ limits: EventLimits
  ) throws(LedgerFailure)
}

/// The spans of one trace in one export.
struct TraceSpans: Sendable {
  /// The trace's.
  var id: ExternalID
  var spans: [ExportedSpan] = []
  /// The attributes of what sent them.
  var resource: Attributes
}

/// What a trace belongs to.
struct TraceOpening: Sendable {
  /// Why nothing of it may be taken in.
  var refusal: Rejection?
  /// Whose all of its events are, as far as they are nobody's yet; nil where nothing says so.
  var userID: ExternalID?
  /// True where the events of earlier requests do not know the user yet.
  var isUserNew = false
}
