internal import JSON
internal import Usage

/// A CloudEvents envelope in JSON (CloudEvents 1.0, JSON event format sections 2 and 3).
struct CloudEvent {
  /// The event that it carries.
  let data: Value

  init(_ value: Value) throws(Rejection) {
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
    guard let data = value.present("data") else {
      throw Rejection(.missingField, field: "data", "must be the event, as an object")
    }
    guard data.kind == .object else {
      throw Rejection(
        .invalidField, field: "data", "must be the event, as an object, but was \(data.forMessage)")
    }
    self.data = data
  }
}
