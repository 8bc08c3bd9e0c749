import HTTPServer
import Usage

extension Request {
  /// The id that the path names, where its pattern has `{id}`.
  var pathID: ExternalID { ExternalID(parameters["id"] ?? "") }
}
