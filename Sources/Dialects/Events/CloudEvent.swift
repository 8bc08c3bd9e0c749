internal import JSON
internal import Usage

/// A CloudEvents envelope in JSON (CloudEvents 1.0, JSON event format sections 2 and 3).
struct CloudEvent {
  /// The event inside the envelope.
  let data: Value

  init(_ value: Value, parser: Parser) throws(Rejection) {
    guard value.kind == .object else {
      throw Rejection(.invalidField, "a CloudEvent must be an object, but was \(value.forMessage)")
    }
    for name in ["specversion", "id", "source", "type"] {
      guard value.present(name) != nil else {
        throw Rejection(.missingField, field: name, "every CloudEvent must have it")
      }
    }
    guard let version = value["specversion"], version.isString("1.0") else {
      throw Rejection(.invalidField, field: "specversion", "must be \"1.0\"")
    }
    if let type = value.present("datacontenttype") {
      guard let text = type.string?.lowercased(), text.contains("json") else {
        throw Rejection(
          .invalidField, field: "datacontenttype",
          "must be application/json, but was \(type.forMessage)")
      }
    }
    data = try Self.data(of: value, parser: parser)
  }

  /// The event in `data` or, where a sender has made bytes of it, in `data_base64` (JSON event
  /// format section 3.1.1). They exclude one another.
  static func data(of value: Value, parser: Parser) throws(Rejection) -> Value {
    let encoded = value.present("data_base64")
    let data: Value
    switch (value.present("data"), encoded) {
    case (let plain?, nil): data = plain
    case (nil, let encoded?): data = try decoded(encoded, parser: parser)
    case (.some, .some):
      throw Rejection(
        .invalidField, field: "data_base64", "must not come together with data; send one of them")
    case (nil, nil):
      throw Rejection(.missingField, field: "data", "must be the event, as an object")
    }
    guard data.kind == .object else {
      throw Rejection(
        .invalidField, field: encoded == nil ? "data" : "data_base64",
        "must be the event, as an object, but was \(data.forMessage)")
    }
    return data
  }

  private static func decoded(_ value: Value, parser: Parser) throws(Rejection) -> Value {
    guard value.kind == .string, let bytes = value.withBytes({ Base64.decoded($0) }) else {
      throw Rejection(
        .invalidField, field: "data_base64",
        "must be the event's JSON in base64 with its padding (RFC 4648 section 4), but was "
          + value.forMessage)
    }
    var parser = parser
    do throws(ParseError) {
      return try parser.parse(bytes)
    } catch {
      throw Rejection(
        .invalidField, field: "data_base64",
        "must be the event's JSON in base64, but what it stands for is not JSON: \(error)")
    }
  }
}
