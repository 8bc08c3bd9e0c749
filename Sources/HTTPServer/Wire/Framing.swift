/// How long a request's content is (RFC 9112 section 6.3).
enum Framing: Equatable {
  /// Exactly so many octets; 0 when the head announces none.
  case length(Int)
  /// As the chunks say.
  case chunked
}

/// The content coding of a request (RFC 9110 section 8.4.1).
enum ContentCoding {
  case identity
  case gzip
  case deflate
}
