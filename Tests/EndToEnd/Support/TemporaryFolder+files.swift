import Foundation
import TestSupport

extension TemporaryFolder {
  /// The database of most tests.
  var database: String { path + "/tally.db" }

  /// The size of a file in bytes; 0 where there is none.
  func size(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }
}
