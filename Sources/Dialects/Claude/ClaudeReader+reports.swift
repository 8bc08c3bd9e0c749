internal import JSON
internal import Usage

extension ClaudeReader {
  func result(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    let models = try modelReports(fields[.camelModelUsage] ?? fields[.modelUsage], "modelUsage")
    let since = ClaudeName.modelUsageSinceLastResult
    let delta = try modelReports(fields[since], since.text)
    let main = try fields[.usage].map { usage throws(Rejection) in
      try ClaudeUsage(reading: usage, at: "usage")
    }
    // The guide to cost tracking reads the total from the usage as well.
    let cost = fields[.totalCostUSD] ?? fields[.usage]?.present("total_cost_usd")
    guard main != nil || models != nil || cost != nil else { return [] }
    let total = try total(cost, "total_cost_usd", models)
    let duration = fields[.durationApiMs]?.int64
    // Only the first SDKs sent results without a uuid.
    var made = "\(total.map { "\($0)" } ?? "") \(main?.figures.tokens.total ?? 0)"
    made += " \(models?.count ?? 0)" + (duration.map { " \($0)" } ?? "")
    let id = try fields.id(.uuid) ?? ExternalID(made)
    let report = ClaudeReport(
      id: id, main: main, models: models ?? [], delta: delta, total: total, duration: duration,
      isError: fields.isTrue(.isError))
    let isRefused = fields[.stopReason]?.isString("refusal") == true
    guard isRefused, main?.figures.tokens.output == 0 else { return [.report(report)] }
    return [.report(report), .refusal(ClaudeRefusal(category: nil))]
  }

  /// The last line of a transcript, with which the CLI states what the session has cost so far.
  func costState(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    guard var models = try modelReports(fields[.camelModelUsage], "modelUsage") else { return [] }
    if fields.isTrue(.camelHasUnknownModelCost) {
      for index in models.indices { models[index].hasUnknownBasis = true }
    }
    let total = try total(fields[.camelTotalCostUSD], "totalCostUSD", models) ?? .zero
    let tokens = models.reduce(into: ClaudeFigures()) { $0 += $1.figures }.tokens.total
    return [
      .report(
        ClaudeReport(id: "\(total) \(tokens)", isState: true, models: models, total: total))
    ]
  }

  /// The reported total, or else the sum over the models; nil where there is neither.
  private func total(
    _ value: Value?, _ field: String, _ models: [ClaudeModelReport]?
  ) throws(Rejection) -> Money? {
    if let value { return try value.claudeCost(field) }
    return models?.reduce(into: Money.zero) { $0 += $1.cost }
  }

  private func modelReports(
    _ value: Value?, _ field: String
  ) throws(Rejection) -> [ClaudeModelReport]? {
    guard let value else { return nil }
    guard value.kind == .object else {
      throw Rejection(
        .invalidField, field: field,
        "must be an object with a member for each model, but was \(value.forMessage)")
    }
    var reports: [ClaudeModelReport] = []
    for member in value.members {
      guard limits.nameRule.allows(member.key) else {
        throw Rejection(
          .invalidField, field: field, "a model's name must be \(limits.nameRule.sentence)")
      }
      let model = ExternalName(member.key)
      reports.append(try ClaudeModelReport(model: model, reading: member.value, at: field))
    }
    return reports
  }
}
