internal import Synchronization

/// Where an exchange stands, from the call of the handler to the response.
final class ExchangeState: Sendable {
  /// Where the response goes.
  enum Destination: Sendable {
    case loop(Mailbox, link: UInt64, AnswerDue, Counters)
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
    case .loop(let mailbox, let link, let due, let counters):
      counters.requestsInFlight.add(-1)
      mailbox.post(.answer(answer, link: link, due))
    }
  }

  /// The handler has returned. Returns its response, or nil when that will come later.
  func handlerReturned() -> Response? {
    guard case .loop(_, _, _, let counters) = destination else { return nil }
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
    return answer?.response
  }
}

/// What is known of a request while its answer is due.
struct AnswerDue: Sendable {
  /// Its place among the answers of its connection.
  var ticket: UInt64
  /// When it had arrived whole, in milliseconds of the loop's clock.
  var since: Int64
  var method: Method
  var target: String
}
