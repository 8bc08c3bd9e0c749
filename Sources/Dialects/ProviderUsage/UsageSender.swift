internal import Usage

/// Who is said to have sold a call: it decides where one name means different things.
struct UsageSender {
  /// As they are told: few objects leave anything to decide, so that nothing is made of them yet.
  let toldProvider: ExternalName?
  let toldModel: ExternalName?

  init(provider: ExternalName? = nil, model: ExternalName? = nil) {
    toldProvider = provider
    toldModel = model
  }

  private var provider: String { toldProvider?.text.lowercased() ?? "" }
  private var model: String { toldModel?.text.lowercased() ?? "" }

  private func isProvider(_ words: [String]) -> Bool {
    let provider = provider
    return words.contains { provider.utf8.starts(with: $0.utf8) }
  }

  /// Google bills thoughts that its interfaces in other providers' shapes tell only in the total.
  var isGoogle: Bool {
    isProvider(["google", "gemini", "vertex", "gcp"]) || model.contains("gemini")
  }

  /// Anthropic's own interfaces, and Bedrock's in its shape, count cached tokens beside the input.
  var isAnthropic: Bool {
    isProvider(["anthropic", "claude"]) || model.contains("claude")
  }

  /// Bedrock counts them beside the input, whoever made the model.
  var isAmazon: Bool {
    isProvider(["bedrock", "aws", "amazon"])
      || toldModel.flatMap(ModelProvider.told) == ModelProvider.bedrock
  }

  /// Models that embed or rank, and generate nothing.
  var hasInputAlone: Bool {
    let model = model
    let words = ["embed", "rerank", "voyage", "jina", "bge", "gte-", "e5-", "nomic", "mxbai"]
    return isProvider(["voyage", "jina"]) || words.contains { model.contains($0) }
  }

  /// Providers that never count cached tokens beside the input.
  var countsCacheInside: Bool {
    isProvider(["openai", "azure", "google", "gemini", "vertex", "gcp", "xai", "x-ai", "x_ai"])
      || isProvider(["deepseek", "groq", "mistral", "openrouter", "moonshot", "perplexity"])
  }

  /// Google charges for searches of Gemini 2 and before it once a prompt, and of later models one
  /// by one (https://ai.google.dev/gemini-api/docs/pricing).
  var isChargedByGroundedPrompt: Bool {
    let model = model
    return ["gemini-1", "gemini-2"].contains { model.contains($0) }
  }

  /// Cohere's rerankings are sold by the search, wherever they run.
  var sellsSearches: Bool {
    let model = model
    return model.contains("rerank")
      && (isProvider(["cohere"]) || isAmazon
        || ["cohere", "rerank-v"].contains { model.contains($0) })
  }

  var isOpenRouter: Bool { isProvider(["openrouter", "open_router"]) }
  var isXAI: Bool { isProvider(["xai", "x-ai", "x_ai", "grok"]) }
  var isPerplexity: Bool {
    isProvider(["perplexity", "pplx"]) || provider.isEmpty && model.contains("sonar")
  }
}
