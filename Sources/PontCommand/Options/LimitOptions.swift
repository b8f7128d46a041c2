import ArgumentParser
import Pont

/// The options that say how much a file may hold before it is refused as hostile.
struct LimitOptions: ParsableArguments {
  @Option(help: "The deepest nesting of elements.")
  var maxDepth = ReadingLimits().depth

  @Option(help: ArgumentHelp("The longest segment, term or cell, in bytes.", valueName: "bytes"))
  var maxSegment = ReadingLimits().segment

  @Option(help: "The most notes, properties, attributes, variants and terms of one unit.")
  var maxProperties = ReadingLimits().properties

  @Option(help: ArgumentHelp("The longest line of a text or table, in bytes.", valueName: "bytes"))
  var maxLine = ReadingLimits().line

  @Option(help: ArgumentHelp("The largest HTML or Markdown, in bytes.", valueName: "bytes"))
  var maxDocument = ReadingLimits().document

  @Option(help: "How many times larger a packed file may be than its archive.")
  var maxZipRatio = ReadingLimits().zipRatio

  func validate() throws {
    let values = [maxDepth, maxSegment, maxProperties, maxLine, maxDocument, maxZipRatio]
    guard values.allSatisfy({ 1...(1 << 30) ~= $0 }) else {
      throw ValidationError("A limit lies between 1 and \(1 << 30).")
    }
  }

  /// The options of reading that keep these limits and forgive nothing.
  var reading: ReadingOptions { ReadingOptions(limits: limits) }

  /// The limits as the library takes them.
  var limits: ReadingLimits {
    var limits = ReadingLimits()
    limits.depth = maxDepth
    limits.segment = maxSegment
    limits.properties = maxProperties
    limits.line = maxLine
    limits.document = maxDocument
    limits.zipRatio = maxZipRatio
    return limits
  }
}
