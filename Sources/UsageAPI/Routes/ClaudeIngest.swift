import Dialects
import Usage

/// Brings the messages of one request into the ledger, part by part.
struct ClaudeIngest: Sendable {
  let store: any UsageStore
  let prices: PriceBook
  let origin: UpdateOrigin
  let sender: ClaudeRequest
  let parts: [ClaudeMessages]

  /// Calls `completion` once, from any thread, when all of it is durable or a part has failed.
  func run(_ completion: @escaping @Sendable (Result<[ClaudeOutcome], StoreError>) -> Void) {
    run(0, [], completion)
  }

  private func run(
    _ index: Int, _ earlier: [ClaudeOutcome],
    _ completion: @escaping @Sendable (Result<[ClaudeOutcome], StoreError>) -> Void
  ) {
    guard index < parts.count else { return completion(.success(earlier)) }
    let part = parts[index]
    let prices = prices
    let sender = sender
    store.update(
      origin.keeping(part.workCount), eventCount: part.workCount
    ) { transaction throws(LedgerFailure) in
      try part.reconcile(in: transaction, prices: prices, request: sender)
    } completion: { result in
      switch result {
      case .success(let outcomes): run(index + 1, earlier + outcomes, completion)
      case .failure(let error): completion(.failure(error))
      }
    }
  }
}
