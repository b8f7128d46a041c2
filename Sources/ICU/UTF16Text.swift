internal import CICU

/// Text in the form that most of ICU works on.
enum UTF16Text {
  /// The UTF-16 units of a text.
  static func units(of text: String) -> [UInt16] { Array(text.utf16) }

  /// The text that ICU writes, with as many attempts as its length needs.
  ///
  /// `write` fills a buffer and returns the length it needs, as ICU's functions do (preflighting).
  static func written(
    expecting capacity: Int,
    by write: (_ target: UnsafeMutablePointer<UInt16>?, _ capacity: Int32, inout cicu_status) ->
      Int32
  ) throws(ICUError) -> [UInt16] {
    var capacity = max(capacity, 16)
    while true {
      guard capacity <= Int32.max else { throw .tooLong(bytes: capacity) }
      var status: cicu_status = 0
      var needed: Int32 = 0
      let units = unsafe [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = unsafe write(buffer.baseAddress, Int32(capacity), &status)
        count = cicu_failed(status) ? 0 : Int(needed)
      }
      if status == cicu_status(cicu_status_buffer_overflow), needed > capacity {
        capacity = Int(needed)
        continue
      }
      try ICUError.check(status)
      return units
    }
  }
}
