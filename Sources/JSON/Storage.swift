/// What the values of a document share. It never changes, so that reading it costs no retains.
final class Storage: Sendable {
  let tape: Tape

  init(_ tape: consuming Tape) {
    self.tape = tape
  }
}
