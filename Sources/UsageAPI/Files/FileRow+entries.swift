import JSON
import Usage

extension FileRow<LedgerEntry> {
  /// The ledger's entries, one row each.
  static func entries(by authority: CostAuthority) -> Self {
    FileRow(
      columns: [
        "event_id", "source", "kind", "time", "received_at", "session_id", "run_id", "user_id",
        "agent", "provider", "model", "priced_model", "price", "service_tier", "batch", "speed",
        "geo", "label", "requests", "web_searches",
      ] + (FigureColumns.buckets + FigureColumns.parts).map(\.name) + [
        "usd", "computed", "reported", "cost_status", "bound", "evidence", "counts", "replaces",
        "replaced_by", "replaced_at", "part_of", "fees", "tags",
      ],
      cells: { cells(of: $0, by: authority) },
      json: { writer, entry in writer.object { $0.entry(entry, authority: authority) } })
  }

  private static func cells(of entry: LedgerEntry, by authority: CostAuthority) -> [String] {
    let event = entry.event
    let figures = entry.figures
    let modifiers = event.modifiers
    let isPriced = entry.price != nil
    let names = [
      CSVText.text(event.id), CSVText.text(event.source), event.kind.name,
      event.time.description, entry.receivedAt.description, CSVText.text(event.sessionID),
      CSVText.text(event.runID), CSVText.text(event.userID), CSVText.text(event.agent),
      CSVText.text(event.provider), CSVText.text(event.model),
      CSVText.text(entry.pricedModel ?? (isPriced ? event.model : nil)),
      CSVText.text(entry.price), CSVText.text(modifiers.serviceTier), "\(modifiers.isBatch)",
      CSVText.text(modifiers.speed), CSVText.text(modifiers.geo), CSVText.text(event.label),
      "\(figures.requests)", "\(figures.webSearches)",
    ]
    // What was not told is not 0.
    let tokens = (FigureColumns.buckets + FigureColumns.parts).map { _, path in
      event.tokens.map { "\($0[keyPath: path])" } ?? ""
    }
    let isWithFees = figures.rare?.fees.isEmpty == false
    return names + tokens + FigureColumns.cost(figures, authority) + [
      CostGrade(of: figures).name, "\(entry.counts)", CSVText.text(event.replaces),
      CSVText.text(entry.replacedBy), entry.replacedAt?.description ?? "",
      CSVText.text(entry.partOf),
      isWithFees ? CSVText.json { $0.fees(figures) } : "", FigureColumns.tags(event.tags),
    ]
  }
}
