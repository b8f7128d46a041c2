public import Bitext

/// A piece of a file that holds more than units: a unit as it is written, or what stands between.
public struct FileBlock: Hashable, Sendable {
  /// A part of a unit that can change by itself.
  public struct Part: Hashable, Sendable {
    /// What it is called, once in its unit.
    public let name: String
    /// The part as it is written.
    public var bytes: [UInt8]
  }

  /// What the unit is known by in all versions of the file; `nil` for what stands between units.
  public let name: String?
  /// The block as it is written, in parts.
  public var parts: [Part]
  /// What it says; `nil` for what stands between units.
  public let unit: TranslationUnit?
  /// Whether it is a piece of an XML document.
  public let isMarkup: Bool

  init(name: String?, parts: [Part], unit: TranslationUnit? = nil, isMarkup: Bool = false) {
    self.isMarkup = isMarkup
    self.name = name
    self.parts = parts
    self.unit = unit
  }

  /// The block as it is written.
  public var bytes: [UInt8] { parts.flatMap(\.bytes) }

  /// The block without the white space at its end.
  public var trimmed: ArraySlice<UInt8> {
    let bytes = bytes
    let end = bytes.lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return bytes[..<(end.map { $0 + 1 } ?? 0)]
  }

  /// The white space at its end.
  public var spaceAtEnd: [UInt8] { Array(bytes[trimmed.count...]) }
}

/// A file of PO or XLIFF as blocks that can be put together anew.
public struct BlockFile: Sendable {
  /// The blocks in order.
  public let blocks: [FileBlock]
  private let kind: FileKind
  private let encoding: MarkupEncoding
  /// What the file begins with.
  private let mark: [UInt8]

  /// Reads a file whole.
  ///
  /// - Parameter kind: `po` or `xliff`.
  public init(
    path: String, kind: FileKind, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    self.kind = kind
    encoding = try MarkupInput(path: path).encoding
    mark = kind == .po ? try MarkupInput.mark(of: path) : encoding.mark
    switch kind {
    case .po: blocks = try POBlocks.read(path, options)
    case .xliff: blocks = try XLIFFBlocks.read(path, options)
    default: throw .unknownKind(path: path)
    }
  }

  /// Writes blocks in the way of this file, or to standard output for `-`.
  public func write(_ blocks: [FileBlock], to path: String) throws(InterchangeError) {
    var output = try TextOutput(path: path, begin: mark)
    for (index, block) in blocks.enumerated() {
      var bytes = block.bytes
      // In PO an empty line divides messages.
      let isLast = index == blocks.count - 1
      if kind == .po, !isLast, block.spaceAtEnd.count(where: { $0 == 0x0A }) < 2 {
        bytes += bytes.last == 0x0A ? [0x0A] : [0x0A, 0x0A]
      }
      output.bytes += encoding.encoded(bytes)
      try output.sendIfMuch()
    }
    try output.finish()
  }
}
