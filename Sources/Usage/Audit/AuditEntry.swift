/// An entry of a project's audit log. Entries are never changed nor taken away.
public struct AuditEntry: Sendable, Hashable {
  /// Counted within the project, from 1 and without a gap.
  public var number: Int64
  /// When it was done, by the server's clock.
  public var at: Timestamp
  /// Who did it.
  public var actor: AuditActor
  /// What was done.
  public var act: AuditAct

  public init(number: Int64, at: Timestamp, actor: AuditActor, act: AuditAct) {
    self.number = number
    self.at = at
    self.actor = actor
    self.act = act
  }
}

/// Which page of an audit log.
public struct AuditQuery: Sendable {
  /// The one action that is asked for; nil for all.
  public var action: AuditAction?
  /// The one key whose acts are asked for; nil for those of everybody.
  public var key: Int64?
  /// The first moment that counts; nil for no bound.
  public var from: Timestamp?
  /// The first moment that does not count any more; nil for no bound.
  public var to: Timestamp?
  /// The `Page.next` of the page before, as it was; nil for the first page.
  public var cursor: String?
  /// The most entries of a page; at least 1.
  public var limit: Int

  public init(cursor: String? = nil, limit: Int) {
    self.cursor = cursor
    self.limit = limit
  }
}
