internal import CICU

/// What a language calls currencies.
enum CurrencyNames {
  /// The names by ISO 4217 code, of the currencies in use: the name, then after one and many.
  static func names(locale: String) throws(ICUError) -> [String: [String]] {
    var status: cicu_status = 0
    let codes = unsafe cicu_currencies(&status)
    try ICUError.check(status)
    defer { unsafe cicu_enumeration_close(codes) }
    var names: [String: [String]] = [:]
    while let next = unsafe cicu_enumeration_next(codes, &status) {
      let code = unsafe String(cString: next)
      let units = Array(code.utf16) + [0]
      let found = [
        name(of: units, locale: locale), plural(of: units, locale: locale, count: "one"),
        plural(of: units, locale: locale, count: "other"),
      ].compactMap { $0 }
      if found.first != code { names[code] = found }
    }
    try ICUError.check(status)
    return names
  }

  private static func name(of code: [UInt16], locale: String) -> String? {
    var status: cicu_status = 0
    var length: Int32 = 0
    let name = unsafe cicu_currency_name(code, locale, false, &length, &status)
    return unsafe text(name, length, status)
  }

  private static func plural(of code: [UInt16], locale: String, count: String) -> String? {
    var status: cicu_status = 0
    var length: Int32 = 0
    let name = unsafe cicu_currency_plural_name(code, locale, count, &length, &status)
    return unsafe text(name, length, status)
  }

  private static func text(
    _ name: UnsafePointer<UInt16>?, _ length: Int32, _ status: cicu_status
  ) -> String? {
    guard !cicu_failed(status), let name = unsafe name, length > 0 else { return nil }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: name, count: Int(length)), as: UTF16.self)
  }
}
