/// Two calls of one session and their totals: the example of the API's description.
enum Sample {
  static let calls = """
    [{"id":"evt_01","session_id":"s1","user_id":"alice","time":"2025-11-22T10:00:00Z",\
    "provider":"anthropic","model":"claude-sonnet-4-5-20250929","agent":"planner","usage":\
    {"input_tokens":25,"cache_read_input_tokens":2000,"cache_creation_input_tokens":1000,\
    "cache_creation":{"ephemeral_5m_input_tokens":600,"ephemeral_1h_input_tokens":400},\
    "output_tokens":137}},\
    {"id":"evt_02","session_id":"s1","user_id":"alice","time":"2025-11-22T10:00:05Z",\
    "provider":"anthropic","model":"claude-sonnet-4-5-20250929","agent":"planner","usage":\
    {"input":31,"cache_read":3000,"cache_write_5m":200,"output":98}}]
    """

  private static let figures = """
    "requests":2,"calls_without_usage":0,"tokens":\(tokens),"cost":\(cost)
    """
  private static let tokens = """
    {"input":56,"cache_read":5000,"cache_write_5m":800,"cache_write_1h":400,"cache_write":0,\
    "output":235,"reasoning":0,"total":6491}
    """
  private static let cost = """
    {"usd":"0.010593","status":"complete","bound":"exact","authority":"computed",\
    "computed":"0.010593","reported":null,"variance":null,"evidence":{"provider_billed":"0",\
    "provider_usage":"0.010593","client_reported":"0","estimated":"0","unpriced_events":0,\
    "unread_events":0}}
    """

  static let totals = """
    {"session_id":"s1","user_id":"alice","parent_session_id":null,"status":"ended",\
    "end_state":"Success","started_at":"2025-11-22T10:00:00Z",\
    "last_event_at":"2025-11-22T10:00:05Z","idle_at":null,"ended_at":"2025-11-22T10:00:09Z",\
    "duration_ms":9000,"revision":1,"late_events":0,"tags":{},"cost":\(cost),\
    "requests":2,"calls_without_usage":0,"web_searches":0,"tokens":\(tokens),\
    "fees":[],"models":[{"model":"claude-sonnet-4-5-20250929","provider":"anthropic",\(figures)}],\
    "agents":[{"agent":"planner",\(figures)}],"runs":[],\
    "unpriced":{"events":0,"models":[]},"adjustments":[],\
    "children":{"sessions":0,"inclusive":null},"warnings":[]}

    """
}
