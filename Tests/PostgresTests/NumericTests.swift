#if Postgres
  import Postgres
  import Testing

  /// Whole numbers in PostgreSQL's binary format.
  @Suite struct NumericTests {
    @Test(
      arguments: [
        0, 1, -1, 9_999, 10_000, 100_000_000, -100_010_000, 12_345_678_901_234_567_890,
        Int128(Int64.max), Int128(Int64.min), 99_999_999_999_999_999_999_999_999_999_999_999_999,
      ] as [Int128])
    func `A number comes back as it was`(_ number: Int128) throws {
      let bytes = try #require(number.fieldBytes)
      #expect(bytes.withUnsafeBytes { Int128(field: $0) } == number)
    }

    @Test func `A number has its digits of base 10 000, the sign and no scale`() {
      // 2 digits, of which the first is times 10 000; 0x4000 is the minus.
      #expect((-10_002 as Int128).fieldBytes == [0, 2, 0, 1, 0x40, 0, 0, 0, 0, 1, 0, 2])
    }

    @Test func `Zeros at the end that the server leaves out are read`() {
      // One digit, times 10 000 to the 2nd.
      let bytes: [UInt8] = [0, 1, 0, 2, 0, 0, 0, 0, 0, 7]
      #expect(bytes.withUnsafeBytes { Int128(field: $0) } == 700_000_000)
    }
  }
#endif
