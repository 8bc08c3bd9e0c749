import Usage

/// The columns of the event table, each once: in their order they are inserted, selected and read.
extension EventNumbers {
  /// Those in which most events have a value.
  @inline(__always)
  mutating func visitCommon(_ visitor: inout some ColumnVisitor) {
    visitor.column("seq", &seq)
    visitor.column("project", &project)
    visitor.column("source", &source)
    visitor.identity("id")
    visitor.column("kind", &kindNumber)
    visitor.column("received_at", &receivedAt)
    visitor.column("time", &ownTime)
    visitor.column("session", &session)
    visitor.column("user", &user)
    visitor.column("agent", &agent)
    visitor.column("provider", &provider)
    visitor.column("model", &model)
    visitor.column("is_batch", &batchNumber)
    visitor.column("requests", &requests)
    visitor.column("web_searches", &webSearches)
    var isKnown = tokens != nil
    var counts = tokens ?? TokenCounts()
    visitor.count("input", &counts.input, isKnown: &isKnown)
    visitor.count("cache_read", &counts.cacheRead, isKnown: &isKnown)
    visitor.count("cache_write_5m", &counts.cacheWrite5m, isKnown: &isKnown)
    visitor.count("cache_write_1h", &counts.cacheWrite1h, isKnown: &isKnown)
    visitor.count("cache_write", &counts.cacheWrite, isKnown: &isKnown)
    visitor.count("output", &counts.output, isKnown: &isKnown)
    visitor.count("reasoning", &counts.reasoning, isKnown: &isKnown)
    tokens = isKnown ? counts : nil
    visitor.column("computed", &computed)
    visitor.column("price", &price)
    visitor.column("priced_model", &pricedModel)
  }

  /// Those that follow where a row has any of them; see `hasRareColumns`.
  @inline(__always)
  mutating func visitRare(_ visitor: inout some ColumnVisitor) {
    let isKnown = tokens != nil
    var counts = tokens ?? TokenCounts()
    visitor.rareCount("cache_write_30m", &counts.cacheWrite30m, isKnown: isKnown)
    visitor.rareCount("cache_write_12h", &counts.cacheWrite12h, isKnown: isKnown)
    visitor.rareCount("audio_input", &counts.audioInput, isKnown: isKnown)
    visitor.rareCount("audio_cache_read", &counts.audioCacheRead, isKnown: isKnown)
    visitor.rareCount("audio_output", &counts.audioOutput, isKnown: isKnown)
    visitor.rareCount("image_input", &counts.imageInput, isKnown: isKnown)
    visitor.rareCount("image_cache_read", &counts.imageCacheRead, isKnown: isKnown)
    visitor.rareCount("image_output", &counts.imageOutput, isKnown: isKnown)
    if isKnown { tokens = counts }
    visitor.column("service_tier", &serviceTier)
    visitor.column("speed", &speed)
    visitor.column("geo", &geo)
    visitor.column("label", &label)
    visitor.column("cost", &cost)
    visitor.column("replaces", &replaces)
    visitor.tags("tags")
    visitor.column("run", &run)
    visitor.column("covered_events", &coveredEvents)
    visitor.notes("notes", &notes)
    visitor.column("part_of", &partOf)
  }

  private var kindNumber: Int64 {
    get { Int64(kind.rawValue) }
    set { kind = Event.Kind(rawValue: Int(newValue)) ?? .call }
  }

  private var batchNumber: Int64 {
    get { isBatch ? 1 : 0 }
    set { isBatch = newValue != 0 }
  }
}
