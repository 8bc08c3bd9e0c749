internal import Synchronization

/// What other threads send to an event loop. Many letters cost one wake-up.
final class Mailbox: Sendable {
  /// A letter.
  enum Mail: Sendable {
    case answer(Answer, link: UInt64, AnswerDue)
    case streamed(link: UInt64)
    case connection(Descriptor, peer: String, Admission)
    case drain(completion: @Sendable () -> Void)
    case stop
  }

  let wakeDescriptor: WakeDescriptor
  private let letters = Mutex<[Mail]>([])

  init() throws(ServerError) {
    wakeDescriptor = try WakeDescriptor()
  }

  deinit {
    wakeDescriptor.close()
  }

  func post(_ mail: Mail) {
    let isFirst = letters.withLock { letters in
      letters.append(mail)
      return letters.count == 1
    }
    if isFirst { wakeDescriptor.wake() }
  }

  /// Takes all letters out; `spare` takes their place, so that its storage is used again.
  func collect(_ spare: inout [Mail]) {
    wakeDescriptor.clear()
    letters.withLock { letters in
      swap(&letters, &spare)
    }
  }
}
