import TestThreads
import Testing

/// Every test of the real program. One after the other: each starts servers of its own, and the
/// machine that runs them may have two cores.
@Suite(.serialized, .programThreads)
enum EndToEnd {}
