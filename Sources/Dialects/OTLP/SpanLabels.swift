internal import Usage

/// The names under which emitters say whose a span is, which model answered, and by which id it
/// did; of several the first holds.
enum SpanLabels {
  static let sessions = [
    "langfuse.session.id", "session.id", "traceloop.association.properties.session_id",
    "langsmith.metadata.session_id", "ai.telemetry.metadata.sessionId",
  ]
  /// Agents within others may have conversations of their own.
  static let conversations = [
    "gen_ai.conversation.id", "conversation.id", "spring.ai.chat.client.conversation.id",
  ]
  static let users = [
    "langfuse.user.id", "user.id", "traceloop.association.properties.user_id",
    "langsmith.metadata.user_id", "ai.telemetry.metadata.userId", "llm.user",
    "metadata.user_api_key_user_id", "enduser.id",
  ]
  static let agents = ["gen_ai.agent.name"]
  static let models = [
    "gen_ai.response.model", "llm.model_name", "langfuse.observation.model.name",
    "gen_ai.request.model", "embedding.model_name", "ai.response.model", "ai.model.id",
  ]
  /// The names of models that only calls have.
  static let modelsOfCalls = ["gen_ai.response.model", "gen_ai.request.model", "llm.model_name"]
  static let providers = [
    "gen_ai.provider.name", "gen_ai.system", "llm.provider", "llm.system", "ai.model.provider",
    "decision.provider",
  ]
  /// The provider's id of its answer, or of the request.
  static let answers = ["gen_ai.response.id", "ai.response.id", answerOfOutput]

  /// Where a span has its whole answer, its id is kept under this name.
  static let answerOfOutput = "output.value.id"

  /// What a span says of itself, and of all that is within it.
  static func labels(of span: ExportedSpan) -> NodeLabels {
    var labels = NodeLabels()
    labels.sessionID = span.attributes.id(sessions)
    labels.conversationID = span.attributes.id(conversations)
    labels.userID = span.attributes.id(users)
    labels.agent = span.attributes.name(agents)
    return labels
  }

  /// The names by which other reports of the call may be known.
  static func answerNames(
    of span: ExportedSpan, by emitter: Emitter, _ limits: EventLimits
  ) -> [ExternalID] {
    emitter.answers.compactMap { span.attributes.id([$0]) }
      .filter { $0.text.utf8.count >= VendorCall.idBytesMin && limits.idRule.allows($0.text) }
  }
}
