/// By what a vendor knows a call, so that what several sources tell of it is found to be one call.
public struct VendorCall: Sendable, Hashable {
  /// The vendor's ids of the answer or the request, such as `msg_…` or `req_…`; they are not stored
  /// with the event.
  public let ids: [ExternalID]
  /// Whether a total that the same sender tells is held against this account of the call: then no
  /// other source's may count in its place.
  public var isSummed = false

  /// Shorter ids are no ids of one call alone.
  public static let idBytesMin = 8

  /// Takes over those of the ids that may be of one call alone.
  public init(ids: [ExternalID], isSummed: Bool = false) {
    let areLong = ids.allSatisfy { $0.text.utf8.count >= Self.idBytesMin }
    self.ids = areLong ? ids : ids.filter { $0.text.utf8.count >= Self.idBytesMin }
    self.isSummed = isSummed
  }
}
