import JSON
import Usage

extension Writer {
  /// An amount in a unit: `spent_usd` is decimal text, `spent_tokens` a number.
  mutating func member(_ name: String, _ value: Int128, _ unit: BudgetUnit) {
    let key = "\(name)_\(unit.rawValue)"
    if unit == .usd {
      member(key, unit.text(value))
    } else {
      member(key, decimal: unit.text(value))
    }
  }

  /// A budget with its present windows.
  mutating func budget(_ status: BudgetStatus) {
    let budget = status.budget
    object {
      $0.member("budget_id", budget.id)
      $0.definition(of: budget)
      $0.member("created_at", budget.createdAt.description)
      $0.member(
        "windows", array: { for window in status.windows { $0.window(window, of: budget) } })
      $0.member("more_windows", status.unlisted)
    }
  }

  /// What a budget is, as it is made.
  mutating func definition(of budget: Budget) {
    member("name", budget.name)
    member("scope", object: { $0.scope(budget.scope) })
    member("each", budget.each?.text)
    member("amount", budget.amount.value, budget.amount.unit)
    switch budget.window {
    case .rolling(let seconds):
      member("window", object: { $0.member("rolling_seconds", seconds) })
    case .total, .calendar: member("window", budget.window.text)
    }
    member("tz", budget.zone.name)
    member("hard", budget.isHard)
    member("unpriced", budget.unpriced.text)
    member("thresholds", array: { for each in budget.thresholds { $0.string(each.text) } })
  }

  private mutating func scope(_ scope: BudgetScope) {
    if let id = scope.userID { member("user_id", id) }
    if let id = scope.sessionID { member("session_id", id) }
    if let name = scope.agent { member("agent", name) }
    if let name = scope.model { member("model", name) }
    if let name = scope.provider { member("provider", name) }
    guard !scope.tags.isEmpty else { return }
    member("tags", object: { for tag in scope.tags { $0.member(tag.key, tag.value) } })
  }

  private mutating func window(_ window: BudgetWindowStatus, of budget: Budget) {
    let unit = budget.amount.unit
    object {
      $0.member("of", window.of)
      if window.isRest { $0.member("rest", true) }
      $0.member("start", budget.zone.text(of: window.start))
      $0.member("resets_at", window.resetsAt.map { budget.zone.text(of: $0) })
      $0.member("spent", window.spent, unit)
      $0.member("held", window.held, unit)
      $0.member("left", window.left, unit)
      $0.member("over_estimate", window.overEstimate, unit)
      $0.member("without_hold", window.withoutHold, unit)
      $0.member("refused", window.refused)
      $0.member("runs_out_at", window.runsOutAt?.description)
    }
  }

  /// A hold with what it has used, and what its budgets have left.
  mutating func hold(_ hold: Hold) {
    object {
      $0.member("hold_id", hold.id)
      $0.member("user_id", hold.userID)
      $0.amounts("estimate", hold.estimate)
      $0.amounts("drawn", hold.drawn)
      $0.amounts("over_estimate", hold.excess)
      $0.member("created_at", hold.createdAt.description)
      $0.member("expires_at", hold.expiresAt.description)
      $0.member("closed_at", hold.closed?.at.description)
      $0.member("closed_by", hold.closed?.reason.rawValue)
      $0.grants(hold.grants)
    }
  }

  /// What a hold would be granted.
  mutating func checked(_ hold: Hold) {
    object {
      $0.amounts("estimate", hold.estimate)
      $0.grants(hold.grants)
    }
  }

  private mutating func amounts(_ name: String, _ amounts: BudgetAmounts) {
    for unit in BudgetUnit.allCases { member(name, amounts[unit], unit) }
  }

  private mutating func grants(_ grants: [Hold.Grant]) {
    member(
      "budgets",
      array: { writer in
        for grant in grants {
          writer.object {
            $0.member("budget_id", grant.budget)
            $0.member("left", grant.left, grant.unit)
          }
        }
      })
  }

  /// Which budgets refuse a hold, and by how much.
  mutating func refusals(_ refusals: [HoldRefusal]) {
    member(
      "refused_by",
      array: { writer in
        for refusal in refusals {
          writer.object {
            $0.member("budget_id", refusal.budget)
            $0.member("left", refusal.left, refusal.unit)
            $0.member("short", refusal.short, refusal.unit)
            $0.member("resets_at", refusal.resetsAt?.description)
          }
        }
      })
  }
}
