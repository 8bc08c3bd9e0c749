extension String {
  /// True for 1 to so many bytes without control characters.
  public func isPlain(bytesMax: Int) -> Bool {
    !isEmpty && utf8.count <= bytesMax && utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
