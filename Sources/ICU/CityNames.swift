internal import CICU

/// What a language calls the cities that time zones are named after.
enum CityNames {
  /// The names by time zone; a zone that has no city has none.
  static func names(locale: String) throws(ICUError) -> [String: String] {
    var status: cicu_status = 0
    let format = unsafe cicu_city_format_open(locale, &status)
    let zones = unsafe cicu_time_zones(&status)
    defer {
      unsafe cicu_city_format_close(format)
      unsafe cicu_enumeration_close(zones)
    }
    try ICUError.check(status)
    var names: [String: String] = [:]
    while let next = unsafe cicu_enumeration_next(zones, &status) {
      let zone = unsafe String(cString: next)
      let units = UTF16Text.units(of: zone)
      let name = try unsafe UTF16Text.written(expecting: 64) { target, capacity, status in
        unsafe cicu_city_of_zone(
          format, units, Int32(units.count), target, capacity, &status)
      }
      names[zone] = String(decoding: name, as: UTF16.self)
    }
    try ICUError.check(status)
    return names
  }
}
