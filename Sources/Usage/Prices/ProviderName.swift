/// The words by which clients call a provider, and ours for it.
///
/// Ours are LiteLLM's `litellm_provider`, with the variants of one provider joined. The aliases are
/// those of OpenTelemetry's `gen_ai.provider.name`, LiteLLM, genai-prices, LangChain, the Vercel AI
/// SDK and Claude Code.
enum ProviderName {
  /// Our words for a client's word, the likeliest first; nil where it names no provider at all.
  ///
  /// A word that is not in the table stands for itself, in lower case, with `_` for spaces and
  /// hyphens.
  static func families(of word: String?) -> [String]? {
    guard let word, !word.isEmpty else { return nil }
    if let families = aliases[word] { return families.isEmpty ? nil : families }
    let lowercased = word.lowercased()
    let plain = String(lowercased.map { $0 == "-" || $0 == " " || $0 == "." ? "_" : $0 })
    for key in [lowercased, plain] {
      if let families = aliases[key] { return families.isEmpty ? nil : families }
    }
    if plain.hasPrefix("vertex_ai_") || plain.hasPrefix("google_vertex") { return vertex }
    for suffix in ["_chat", "_messages", "_responses", "_completion"] where plain.hasSuffix(suffix)
    {
      if let families = aliases[String(plain.dropLast(suffix.utf8.count))] {
        return families.isEmpty ? nil : families
      }
    }
    return lowercased == plain ? [plain] : [lowercased, plain]
  }

  /// Whether nobody runs the model but its maker, so that others who sell it sell their service.
  static func isClosed(_ model: String, of maker: String) -> Bool {
    makersOfClosedModels.contains(maker) && !model.hasPrefix("gpt-oss")
  }

  private static let makersOfClosedModels: Set<String> = ["openai", "anthropic", "gemini", "xai"]

  /// Servers of one's own, which have no price by the token.
  static let ownServers: Set<String> = [
    "vllm", "hosted_vllm", "sglang", "tgi", "llamacpp", "llama_cpp", "lmstudio", "lm_studio",
    "localai",
    "xinference", "triton", "nim", "infinity", "llamafile", "mlx", "transformers",
  ]

  private static let vertex = ["vertex_ai", "gemini"]

  private static let aliases: [String: [String]] = {
    var aliases: [String: [String]] = [:]
    for (families, words) in table {
      for word in words.split(separator: " ") { aliases[String(word)] = families }
    }
    return aliases
  }()

  /// Where a word may mean two price lists, the second is asked when the first lists no such model.
  private static let table: [([String], String)] = [
    (["openai"], "openai open_ai text_completion_openai text-completion-openai"),
    (["anthropic"], "anthropic claude firstparty first_party anthropic_api"),
    (["gemini", "vertex_ai"], "google gemini google_genai google_ai google_ai_studio gcp.gemini"),
    (["gemini", "vertex_ai"], "gcp.gen_ai gcp_gemini gcp_gen_ai google_generative_ai"),
    (
      vertex,
      """
      vertex_ai vertex vertexai gcp.vertex_ai gcp_vertex_ai vertex_ai_beta google_vertexai \
      vertex_ai-language-models vertex_ai-anthropic_models vertex_ai-llama_models \
      vertex_ai-mistral_models vertex_ai-embedding-models vertex_ai-deepseek_models \
      vertex_ai-qwen_models vertex_ai-openai_models vertex_ai-zai_models vertex_ai-text-models
      """
    ),
    (
      ["bedrock", "bedrock_mantle"],
      """
      bedrock aws aws_bedrock aws.bedrock amazon amazon_bedrock bedrock_converse bedrockconverse \
      bedrock_invoke amazon-bedrock
      """
    ),
    (["bedrock_mantle", "bedrock"], "bedrock_mantle"),
    (
      ["azure", "azure_ai"],
      "azure azure_openai azure-openai azure_text azure.ai.openai az.ai.openai azure_ai_openai"
    ),
    (["azure_ai", "azure"], "azure_ai foundry azure_foundry az.ai.inference azure.ai.inference"),
    (["xai"], "xai x_ai x-ai grok"),
    (["mistral"], "mistral mistralai mistral_ai"),
    (["codestral"], "codestral text_completion_codestral text-completion-codestral"),
    (["cohere"], "cohere cohere_chat cohereai"),
    (["fireworks_ai"], "fireworks_ai fireworks fireworksai fireworks_ai_embedding_models"),
    (["together_ai"], "together_ai together togetherai"),
    (["deepseek"], "deepseek deep_seek deepseek_ai"),
    (["groq"], "groq groqcloud"),
    (["perplexity"], "perplexity perplexity_ai pplx"),
    (["moonshot"], "moonshot moonshotai moonshot_ai kimi"),
    (["zai", "zhipuai"], "zai z_ai z.ai"),
    (["zhipuai", "zai"], "zhipuai zhipu zhipu_ai bigmodel"),
    (["dashscope"], "dashscope alibaba alibaba_cloud qwen"),
    (["voyage"], "voyage voyageai voyage_ai"),
    (["openrouter"], "openrouter open_router"),
    (["cerebras"], "cerebras"),
    (["deepinfra"], "deepinfra deep_infra"),
    (["novita"], "novita novita_ai"),
    (["ai21"], "ai21 ai21_labs"),
    (["watsonx"], "watsonx ibm.watsonx.ai ibm_watsonx_ai watsonx_ai"),
    (["github_copilot"], "github_copilot github-copilot copilot"),
    (["vercel_ai_gateway"], "vercel_ai_gateway vercel gateway"),
    (["ollama"], "ollama ollama_chat"),
    (["inception"], "inception text_completion_inception"),
    // Words that name no one who bills: proxies, and the frameworks and instruments that write
    // their own name as `gen_ai.system`.
    ([], " _other other unknown none custom litellm litellm_proxy proxy portkey helicone"),
    (
      [],
      """
      crewai crew_ai ag2 autogen agno phidata haystack langgraph langchain llamaindex llama_index \
      smolagents openai_agents pydantic_ai semantic_kernel dspy instructor mastra strands \
      strands_agents google_adk adk gcp.vertex.agent agentops traceloop openllmetry openinference \
      logfire langfuse langsmith opentelemetry ai_sdk vercel_ai_sdk spring_ai langchain4j mem0 \
      microsoft_agent_framework agent_framework letta camel camel_ai
      """
    ),
  ]
}
