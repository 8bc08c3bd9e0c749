import Dialects
import HTTPServer

/// The answer that a request is due, in the form of its route.
struct Reply: Sendable {
  let exchange: Exchange
  var form = AnswerForm.items(tellsIgnored: false)
  /// What counts the items of the route; nil where it takes none.
  var counts: RouteCounts?

  /// Answers what became of the items; `report` is called where the answer is written.
  func send(_ report: @escaping @Sendable () -> IngestReport) {
    exchange.respond(making: { [form, counts] in
      let report = report()
      counts?.add(report)
      return form.response(to: report)
    })
  }

  /// Answers what went wrong.
  func fail(_ problem: Problem) {
    exchange.respond(form.response(to: problem))
  }
}
