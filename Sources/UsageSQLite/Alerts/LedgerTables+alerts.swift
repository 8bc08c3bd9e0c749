import Ledger
import SQLite
import Usage

extension LedgerTables {
  func add(_ alert: NewAlert) throws(DatabaseError) -> Int64? {
    switch alert.subject {
    case .threshold(let subject):
      return try connection.first(
        """
        INSERT INTO alert (project, at, type, budget, of, start, threshold, spent, amount)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING RETURNING id
        """, alert.project, alert.at, alert.type.rawValue, subject.window.budget,
        subject.window.of, subject.window.start, subject.threshold, StoredAmount(subject.spent),
        StoredAmount(subject.amount)
      ) { $0.int64(0) }
    case .usage(let subject):
      return try connection.first(
        """
        INSERT INTO alert (project, at, type, day, provider, model, name, event)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING RETURNING id
        """, alert.project, alert.at, alert.type.rawValue, subject.day, subject.provider,
        subject.model, subject.name, subject.event
      ) { $0.int64(0) }
    }
  }
}
