/// Which content codings a client takes (RFC 9110 section 12.5.3).
struct AcceptedCodings {
  /// True where the field names gzip or `*`, and not with a weight of 0.
  let takesGzip: Bool

  /// `field` is the value of `Accept-Encoding`; a client that sends none is given none.
  init(_ field: String?) {
    var weights: [Substring: Bool] = [:]
    for element in (field ?? "").split(separator: ",") {
      let parts = element.split(separator: ";").map(Self.trimmed)
      guard let coding = parts.first else { continue }
      weights[Substring(coding.lowercased())] = !parts.dropFirst().contains(where: Self.isZero)
    }
    takesGzip = weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? false
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return start[
      ..<(start.lastIndex { $0 != " " && $0 != "\t" }.map(start.index(after:)) ?? start.startIndex)]
  }

  /// `q=0`, with up to three zeros behind the point.
  private static func isZero(_ parameter: Substring) -> Bool {
    parameter.lowercased().hasPrefix("q=0")
      && parameter.dropFirst(2).allSatisfy { "0.".contains($0) }
  }
}
