@testable import Dialects

extension TakenLine {
  var isKept: Bool {
    if case .kept = self { true } else { false }
  }
}
