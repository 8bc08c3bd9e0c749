#if THREAD_SANITIZER
  import Glibc

  /// Stands in for `Synchronization.Mutex` in builds for ThreadSanitizer (`make tsan`).
  ///
  /// A contended `Mutex` is taken inside of the standard library, which is not instrumented: the
  /// sanitizer then misses that one thread waited for the other, and reports a race where none is.
  /// It knows the mutexes of pthreads. A module that needs this has a link to the file, since only
  /// its own type goes before that of the library.
  struct Mutex<Value>: ~Copyable, @unchecked Sendable {
    // Guard: `value` is touched under `lock`.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let value: UnsafeMutablePointer<Value>

    init(_ value: consuming sending Value) {
      lock = .allocate(capacity: 1)
      pthread_mutex_init(lock, nil)
      self.value = .allocate(capacity: 1)
      self.value.initialize(to: value)
    }

    deinit {
      pthread_mutex_destroy(lock)
      lock.deallocate()
      value.deinitialize(count: 1)
      value.deallocate()
    }

    func withLock<Result, Failure: Error>(
      _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      return try body(&value.pointee)
    }
  }
#endif
