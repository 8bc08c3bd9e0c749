import SQLite
import Usage

extension Queries {
  /// The agents or sources that events of a project have named.
  func seen(
    _ what: SeenTable.What, in project: ProjectID, _ limits: SeenLimits
  ) throws(DatabaseError) -> SeenNames {
    SeenNames(
      all: try connection.all(
        """
        SELECT text FROM seen_name JOIN word ON word.id = seen_name.word
        WHERE project = ?1 AND what = ?2
        """, project.number, what.rawValue
      ) { $0.name(0) }, namesMax: limits.namesMax)
  }

  /// The tags that events of a project have had.
  func seenTags(
    in project: ProjectID, _ limits: SeenLimits
  ) throws(DatabaseError) -> SeenTags {
    var tags: [ExternalName: [ExternalName]] = [:]
    try connection.forEach("SELECT key, value FROM seen_tag WHERE project = ?1", project.number) {
      tags[$0.name(0), default: []].append($0.name(1))
    }
    return SeenTags(all: tags, limits)
  }
}
