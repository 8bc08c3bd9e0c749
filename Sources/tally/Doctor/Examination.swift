import CLinux
import Glibc
import Usage
import UsageSQLite
import Webhooks

/// Looks at the machine that a ledger is or would be on.
struct Examination {
  let database: String

  private static let descriptorsWanted: UInt64 = 4_096
  private static let bookDaysMax: Int64 = 60
  private static let microsecondsPerDay: Int64 = 86_400 * 1_000_000

  /// Libraries, limits, the clock, and the prices that ship.
  var system: [Finding] {
    [
      Finding(.good, "SQLite", LedgerStore.libraryVersion), prices, clock, zones, descriptors,
      webhooks,
    ]
  }

  /// The version of the book is its day, `2026-11-19`.
  private var prices: Finding {
    guard let book = try? PriceBook.standard(),
      let day = Timestamp(book.version + "T00:00:00Z")
    else { return Finding(.broken, "prices", "the price book cannot be read") }
    let days =
      (SystemClock.now().microseconds - day.microseconds) / Self.microsecondsPerDay
    let text = "\(book.count) of \(book.version)"
    guard days >= 0 else {
      return Finding(.poor, "clock", "it is before \(book.version), when this version was made")
    }
    guard days <= Self.bookDaysMax else {
      return Finding(
        .poor, "prices", text + ", \(days) days old: models that are newer have no price")
    }
    return Finding(.good, "prices", text)
  }

  /// Events without a time have the server's, and prices hold from a day on.
  private var clock: Finding {
    guard tally_clock_is_kept() else {
      return Finding(
        .poor, "clock", "\(SystemClock.now()), and nothing keeps it right (NTP)")
    }
    return Finding(.good, "clock", "\(SystemClock.now())")
  }

  private var zones: Finding {
    do throws(ZoneError) {
      _ = try ZoneFiles().zone("Europe/Berlin")
      return Finding(.good, "time zones", ZoneFiles.systemFolder)
    } catch {
      return Finding(.poor, "time zones", "only UTC; install tzdata for others")
    }
  }

  private var descriptors: Finding {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let text = "\(limit.rlim_max) may be open"
    guard limit.rlim_max >= Self.descriptorsWanted else {
      return Finding(.poor, "descriptors", text + "; that is few connections (ulimit -Hn)")
    }
    return Finding(.good, "descriptors", text)
  }

  private var webhooks: Finding {
    guard let missing = CurlSender.missingLibrary else {
      return Finding(.good, "webhooks", "libcurl is there")
    }
    return Finding(.note, "webhooks", missing)
  }
}
