internal import Bitext
internal import XML

extension XMLReader {
  /// Opens a file with the limits of the options.
  static func opened(
    _ path: String, _ options: ReadingOptions
  ) throws(InterchangeError) -> XMLReader {
    do {
      return try XMLReader(path: path, limits: options.xmlLimits, repairs: options.repairs)
    } catch {
      throw .xml(error)
    }
  }

  /// Reads from memory with the limits of the options.
  static func opened(
    _ bytes: [UInt8], name: String, _ options: ReadingOptions
  ) throws(InterchangeError) -> XMLReader {
    do {
      return try XMLReader(
        bytes: bytes, name: name, limits: options.xmlLimits, repairs: options.repairs)
    } catch {
      throw .xml(error)
    }
  }
}

extension XMLReader {
  /// What was mended, as remarks.
  var repairRemarks: [Remark] { repairs.map { Remark(path: path, message: $0) } }
}

extension ReadingOptions {
  /// The limits that the XML reader keeps by itself.
  var xmlLimits: XMLLimits {
    XMLLimits(depth: limits.depth, text: limits.segment)
  }
}
