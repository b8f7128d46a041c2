/// The code page of western Windows, which is what text that is no UTF-8 most often is.
///
/// Bytes that the code page leaves open stand for the control of the same number, as in the WHATWG
/// Encoding Standard.
enum Windows1252 {
  /// The text that the bytes stand for; never fails.
  static func string(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let open = Unicode.Scalar(byte)
      text.append(0x80..<0xA0 ~= byte ? upper[Int(byte) - 0x80] ?? open : open)
    }
    return String(text)
  }

  /// What 0x80–0x9F stand for.
  private static let upper: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
