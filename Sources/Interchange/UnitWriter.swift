public import Bitext

/// Writes translation units to a file of any format that holds them.
///
/// ```swift
/// var writer = try UnitWriter(path: "out.tmx")
/// try writer.write(unit)
/// try writer.finish()
/// ```
/// The file is in its place only after `finish()`.
public struct UnitWriter: ~Copyable {
  /// The format that is written.
  public let kind: FileKind
  private let push: UnitPush

  /// Begins a file, or standard output for `-`.
  /// - Parameters:
  ///   - kind: the format; `nil` to tell it from the name, and TMX for standard output.
  ///   - header: what the file says about itself, where its format has a place for that.
  ///   - languages: the columns of a table, and source and target of an XLIFF.
  public init(
    path: String, kind: FileKind? = nil, header: Header = Header(), languages: [LanguageTag] = []
  ) throws(InterchangeError) {
    let named = kind ?? FileKind.named(path) ?? (path == "-" ? .tmx : nil)
    let push = try UnitPush.opened(path, kind: named, header: header, languages: languages)
    self.kind = push.kind
    self.push = push
  }

  /// Writes a unit.
  public mutating func write(_ unit: TranslationUnit) throws(InterchangeError) {
    try push.write(unit)
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) { try push.finish() }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { push.remarks }
}
