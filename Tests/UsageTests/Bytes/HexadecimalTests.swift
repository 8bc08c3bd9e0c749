import Testing
import Usage

@Suite struct `Hexadecimal digits` {
  @Test func `are two for each byte, whatever the number`() {
    #expect(UInt8(0).hexadecimal == "00")
    #expect(UInt8(0xAF).hexadecimal == "af")
    #expect(UInt32(0x12_3456).hexadecimal == "00123456")
    #expect(UInt64(1).hexadecimal == "0000000000000001")
    #expect(UInt64.max.hexadecimal == "ffffffffffffffff")
  }
}
