internal import Synchronization

/// Where an exchange stands, from the call of the handler to the response.
final class ExchangeState: Sendable {
  /// Where the response goes.
  enum Destination: Sendable {
    case loop(Mailbox, link: UInt64, ticket: UInt64, since: Int64, Counters)
    case caller(@Sendable (Response) -> Void)
  }

  private enum Stage: Sendable {
    /// The handler is running: a response is taken on its return.
    case calling
    /// The handler has answered before it returned.
    case answered(Answer)
    /// The handler has returned: a response goes to the destination.
    case waiting
    /// The response is on its way.
    case done
  }

  private let destination: Destination
  private let stage: Mutex<Stage>

  init(destination: Destination) {
    self.destination = destination
    switch destination {
    case .loop: stage = Mutex(.calling)
    case .caller: stage = Mutex(.waiting)
    }
  }

  deinit {
    // Nobody is left who could answer.
    respond(.ready(Response(status: 500)))
  }

  func respond(_ answer: consuming Answer) {
    let answer = answer
    let mayGo = stage.withLock { stage in
      switch stage {
      case .calling:
        stage = .answered(answer)
        return false
      case .waiting:
        stage = .done
        return true
      case .answered, .done: return false
      }
    }
    guard mayGo else { return }
    switch destination {
    case .caller(let receive): receive(answer.response)
    case .loop(let mailbox, let link, let ticket, let since, let counters):
      counters.requestsInFlight.add(-1)
      mailbox.post(.answer(answer, link: link, ticket: ticket, since: since))
    }
  }

  /// The handler has returned. Returns its response, or nil when that will come later.
  func handlerReturned() -> Response? {
    guard case .loop(_, _, _, _, let counters) = destination else { return nil }
    let answer = stage.withLock { stage -> Answer? in
      switch stage {
      case .calling:
        stage = .waiting
        counters.requestsInFlight.add(1)
        return nil
      case .answered(let answer):
        stage = .done
        return answer
      case .waiting, .done: return nil
      }
    }
    guard let response = answer?.response else { return nil }
    // To the millisecond, what is answered at once took none.
    counters.answered(response.status, milliseconds: 0)
    return response
  }
}
