internal import CICU

/// ICU's names of regions and languages, open for reading.
@safe
struct DisplayNames: ~Copyable {
  private let names: OpaquePointer

  init(locale: String, isShort: Bool) throws(ICUError) {
    var status: cicu_status = 0
    let opened =
      unsafe isShort
      ? cicu_names_open_short(locale, &status) : cicu_names_open(locale, &status)
    try ICUError.check(status)
    guard let opened = unsafe opened else { throw .failed("U_MEMORY_ALLOCATION_ERROR") }
    unsafe names = opened
  }

  deinit {
    unsafe cicu_names_close(names)
  }

  /// The name of a region, or its code where there is none.
  func region(_ code: String) throws(ICUError) -> String {
    let units = try unsafe UTF16Text.written(expecting: 64) { target, capacity, status in
      unsafe cicu_names_region(names, code, target, capacity, &status)
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The name of a language, or its code where there is none.
  func language(_ code: String) throws(ICUError) -> String {
    let units = try unsafe UTF16Text.written(expecting: 64) { target, capacity, status in
      unsafe cicu_names_language(names, code, target, capacity, &status)
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The codes of ISO 3166, of the groups of states that CLDR names, and of UN M49.
  static let regionCodes: [String] =
    unsafe codes(cicu_regions()) + [
      "EU", "UN", "XK", "001", "002", "003", "005", "009", "011", "013", "014", "015", "017", "018",
      "019", "021", "029", "030", "034", "035", "039", "053", "054", "057", "061", "142", "143",
      "145", "150", "151", "154", "155", "202", "419",
    ]

  /// The codes of ISO 639 that ICU knows.
  static let languageCodes: [String] = unsafe codes(cicu_languages())

  private static func codes(
    _ list: UnsafePointer<UnsafePointer<CChar>?>?
  ) -> [String] {
    guard var next = unsafe list else { return [] }
    var codes: [String] = []
    while let code = unsafe next.pointee {
      codes.append(unsafe String(cString: code))
      unsafe next += 1
    }
    return codes
  }
}
