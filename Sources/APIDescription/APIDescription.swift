internal import CAPIDescription

/// The description of the HTTP interface that `/openapi.yaml` answers with.
public enum APIDescription {
  /// The text of openapi.yaml, which lies at the top of the repository.
  public static var yaml: [UInt8] {
    // The one unsafe line: the bytes are constants of the binary and live as long as it.
    Array(UnsafeBufferPointer(start: tally_api_description, count: tally_api_description_size))
  }
}
