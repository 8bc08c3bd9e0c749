import JSON
import Usage

extension Writer {
  /// A call as it is now, what was counted for it before, and what other sources tell of it.
  mutating func call(_ record: LedgerRecord, authority: CostAuthority) {
    object {
      $0.entry(record.entry, authority: authority)
      let decision = CostDecision(on: record.entry, by: authority)
      $0.member("evidence", decision.evidence(of: record.entry).name)
      $0.list("parts", record.parts) { $0.entry($1, authority: authority) }
      $0.list("supersedes", record.superseded) { writer, pair in
        writer.entry(pair.entry, authority: authority)
        writer.member("because", pair.because)
      }
      $0.member("superseded_because", record.supersededBecause)
      $0.list("sightings", record.sightings) { $0.entry($1, authority: authority) }
    }
  }
}
