/// The members of a rollout's lines, and of their payloads, that are read.
enum CodexName: Int, MemberName {
  case timestamp, type, payload, id, turnID, threadID, responseID, forkedFromID, parentThreadID
  case source, agentRole, agentNickname, modelProvider, model, info, usage, threadTokenUsage
  case totalTokenUsage, lastTokenUsage

  static let names = MemberNames(of: Self.self)
}
