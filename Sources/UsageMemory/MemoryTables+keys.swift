import Ledger
import Usage

/// What the rules of keys need, in dictionaries.
extension MemoryTables {
  func number(ofProject name: String, at now: Timestamp) -> Int64 {
    if let known = projects.first(where: { $0.value.name.hasSameBytes(as: name) }) {
      return known.key
    }
    let number = Int64(projects.count + 1)
    change(\.projects, number) { $0 = ProjectSettings(name: name, authority: .automatic) }
    return number
  }

  func keys(in project: ProjectID?) -> [AccessKey] {
    keys.sorted { $0.key < $1.key }.map(\.value).filter {
      project == nil || $0.project == project
    }
  }

  func storedKey(_ id: Int64) -> AccessKey? { keys.values.first { $0.id == id } }

  func insert(_ key: AccessKey) { change(\.keys, Int64(keys.count + 1)) { $0 = key } }

  func save(_ key: AccessKey) {
    guard let row = keys.first(where: { $0.value.id == key.id })?.key else { return }
    change(\.keys, row) { $0 = key }
  }
}
