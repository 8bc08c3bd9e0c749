import HTTPServer

extension Response {
  /// Names the next page of a list (RFC 8288): the same request with another cursor. `next` is nil
  /// on the last page.
  func linked(to next: String?, of request: Request) -> Response {
    guard let next else { return self }
    let path = request.target.prefix { $0 != "?" }
    let others = request.query.text.split(separator: "&").filter { pair in
      pair != "cursor" && !pair.hasPrefix("cursor=")
    }
    let query = (others + ["cursor=\(next)"]).joined(separator: "&")
    var response = self
    response.headers.append(("Link", "<\(path)?\(query)>; rel=\"next\""))
    return response
  }
}
