import TestSupport
import Testing

@testable import Bitext

@Suite struct SpanBytesTests {
  @Test(arguments: 0..<200)
  func `counts and sees what a look at each byte does`(seed: Int) {
    var random = Seeded(seed)
    let alphabet: [UInt8] = [
      0x0A, 0x0D, 0x09, 0x1F, 0x20, 0x41, 0x7F, 0x80, 0x85, 0xA9, 0xE2, 0xFF,
    ]
    let few = alphabet.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
    let bytes = (0..<Int.random(in: 0...70, using: &random)).map { _ in
      few.randomElement(using: &random) ?? 0x41
    }
    for byte in alphabet {
      #expect(bytes.span.count(of: byte) == bytes.filter { $0 == byte }.count)
    }
    let signs = bytes.span.lineEndSigns()
    #expect(signs.isSuspect == bytes.contains { $0 < 0x20 || $0 == 0x85 })
    #expect(signs.mayHaveSeparator == bytes.contains(0xE2))
  }
}
