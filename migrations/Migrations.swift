/// The schema's history, embedded in the binary in the order in which it is applied.
///
/// Steps are only ever added: a file that was released is never changed.
public enum SchemaMigrations {
  /// What marks a file as Tally's, as the first step writes it.
  public static let applicationID: Int64 = 0x5461_6C79

  /// A database's version is the number of steps that it has seen, counted from the first.
  public static let all: [(name: String, sql: String)] = [
    ("0001_ledger", text(PackageResources._001_ledger_sql)),
    ("0002_lists", text(PackageResources._002_lists_sql)),
    ("0003_budgets", text(PackageResources._003_budgets_sql)),
    ("0004_webhooks", text(PackageResources._004_webhooks_sql)),
    ("0005_alerts", text(PackageResources._005_alerts_sql)),
    ("0006_prices", text(PackageResources._006_prices_sql)),
    ("0007_keys", text(PackageResources._007_keys_sql)),
    ("0008_audit", text(PackageResources._008_audit_sql)),
    ("0009_alert_rules", text(PackageResources._009_alert_rules_sql)),
    ("0010_witnesses", text(PackageResources._010_witnesses_sql)),
    ("0011_retention", text(PackageResources._011_retention_sql)),
    ("0012_call_names", text(PackageResources._012_call_names_sql)),
    ("0013_rates", text(PackageResources._013_rates_sql)),
    ("0014_session_costs", text(PackageResources._014_session_costs_sql)),
  ]

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
