public import Usage

extension LedgerRules {
  /// Everything under an id of a source; nil where there is nothing.
  public func record(
    of id: ExternalID, source: ExternalName, in project: ProjectID
  ) throws(Port.Failure) -> LedgerRecord? {
    let source = try port.number(ofWord: source.text.utf8.span)
    guard let found = try find(id, source: source, project: project) else { return nil }
    return try port.record(of: found)
  }
}
