import Usage

extension MemoryTables {
  func create(_ new: NewAccessKey, at now: Timestamp) -> AccessKey {
    let known = projects.first { $0.value.name.hasSameBytes(as: new.projectName) }?.key
    let project = known ?? Int64(projects.count + 1)
    if known == nil {
      change(\.projects, project) {
        $0 = ProjectSettings(name: new.projectName, authority: .automatic)
      }
    }
    let key = AccessKey(
      id: Int64(keys.count + 1), project: ProjectID(number: project),
      projectName: new.projectName, name: new.name, prefix: new.prefix, digest: new.digest,
      scopes: new.scopes, userID: new.userID, createdAt: now, revokedAt: nil)
    change(\.keys, key.id) { $0 = key }
    return key
  }

  func keys(in project: ProjectID?) -> [AccessKey] {
    keys.values.filter { project == nil || $0.project == project }.sorted { $0.id < $1.id }
  }

  func revokeKey(_ id: Int64, in project: ProjectID?, at now: Timestamp) -> AccessKey? {
    guard let key = keys(in: project).first(where: { $0.id == id }) else { return nil }
    change(\.keys, id) { $0?.revokedAt = key.revokedAt ?? now }
    return keys[id]
  }
}
