internal import CPrices

/// The prices that ship in the binary, as text in the format of `PriceBook`: the file
/// `Sources/CPrices/prices.txt`.
enum DefaultPrices {
  static var text: String {
    // The one unsafe line: the bytes are constants of the binary and live as long as it.
    String(
      decoding: UnsafeBufferPointer(start: tally_prices, count: tally_prices_size), as: UTF8.self)
  }
}
