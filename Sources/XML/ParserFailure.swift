internal import CLibXML2

/// What an error of libxml2 means to the owner of the file.
enum ParserFailure {
  /// The error in our words, or `nil` where libxml2 only warns or minds a name space.
  /// - Parameter isAtByte: whether the parser stands before a byte that is no ASCII.
  static func error(
    _ error: xmlError, path: String, place: (line: Int32, column: Int32), isAtByte: Bool
  ) -> XMLError? {
    let code = unsafe UInt32(bitPattern: error.code)
    guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue,
      unsafe error.domain != Int32(XML_FROM_NAMESPACE.rawValue)
    else { return nil }
    let line = Int(max(place.line, 1))
    let column = Int(max(place.column, 1))
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
    switch code {
    case XML_ERR_INVALID_ENCODING.rawValue where message.contains("labelled UTF-16"):
      return .notInEncoding(
        path: path, line: line, column: column, encoding: "UTF-16, which the file says it is")
    case XML_ERR_DOCUMENT_EMPTY.rawValue, XML_ERR_DOCUMENT_END.rawValue,
      XML_ERR_TAG_NOT_FINISHED.rawValue:
      return .truncated(path: path, line: line, column: column)
    case XML_WAR_UNDECLARED_ENTITY.rawValue, XML_ERR_UNDECLARED_ENTITY.rawValue:
      let name = unsafe error.str1.map { unsafe String(cString: $0) } ?? ""
      return .entityUnknown(path: path, line: line, column: column, name: name)
    case XML_ERR_INVALID_CHAR.rawValue where isAtByte, XML_ERR_INVALID_ENCODING.rawValue,
      XML_I18N_CONV_FAILED.rawValue:
      return .notInEncoding(path: path, line: line, column: column, encoding: "UTF-8")
    case XML_IO_ENCODER.rawValue:
      return .notInEncoding(
        path: path, line: line, column: column, encoding: "text in its declared encoding")
    default:
      return .malformed(
        path: path, line: line, column: column, reason: reason(code: code, message: message))
    }
  }

  private static func reason(code: UInt32, message: String) -> String {
    switch code {
    case XML_ERR_NAME_REQUIRED.rawValue, XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue:
      return "a bare & or < in the text, or a tag without name. Write & as &amp; and < as &lt;."
    case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_CHARREF.rawValue:
      return "a character that XML cannot hold, such as a control character. Remove it."
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue:
      return "an element has the same attribute twice. Keep one of them."
    case XML_ERR_UNSUPPORTED_ENCODING.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue:
      return "the encoding that it declares is unknown. Save the file as UTF-8."
    default:
      let text = message.split(separator: "\n").first.map(String.init) ?? "no reason given"
      return text.hasSuffix(".") ? text : text + "."
    }
  }
}
