import Foundation
import Pont

/// Prints how much of each kind of work there is.
struct AnalysisPrinter {
  private let rates: [MatchBand: Double]

  /// - Parameter rates: what a word of a band counts; without any, words are not weighed.
  init(rates: [MatchBand: Double]) {
    self.rates = rates
  }

  /// Writes a table a file, and one of all together where there are several.
  func writeTables(of files: [(name: String, analysis: Analysis)]) {
    for file in files {
      StandardOutput.line(Style.output(.bold, file.name))
      for line in table(of: file.analysis) { StandardOutput.line(line) }
      StandardOutput.line()
    }
    guard files.count > 1 else { return }
    StandardOutput.line(Style.output(.bold, counted(files.count, "file")))
    for line in table(of: Self.sum(files)) { StandardOutput.line(line) }
  }

  /// Writes an object a file, and one of all together.
  func writeRecords(of files: [(name: String, analysis: Analysis)]) throws {
    for file in files { try JSONLine.write(record(file.name, file.analysis)) }
    if files.count > 1 { try JSONLine.write(record(nil, Self.sum(files))) }
  }

  /// Writes a row a band: file, band, segments, words, characters, weighted words.
  func writeRows(of files: [(name: String, analysis: Analysis)]) {
    StandardOutput.line("file,band,segments,words,characters,weightedWords")
    for file in files {
      let name =
        file.name.contains { ",\"\n".contains($0) }
        ? "\"" + file.name.replacing("\"", with: "\"\"") + "\"" : file.name
      for row in rows(of: file.analysis, all: true) {
        let volume = row.volume
        StandardOutput.line(
          "\(name),\(row.band.rawValue),\(volume.segments),\(volume.words),"
            + "\(volume.characters),\(Self.text(row.weighted))")
      }
    }
  }

  /// Writes what was filled, and what work is left, to standard error.
  func writeTable(of translation: FileTranslation) {
    for line in table(of: translation.analysis) { StandardError.line(line) }
    let report = translation.report
    StandardError.line(
      "\(report.segments) segments: \(report.exact) filled exactly, \(report.fuzzy) to be looked "
        + "at, \(report.translated) left alone")
  }

  /// Writes what was filled as an object.
  func writeRecord(
    of translation: FileTranslation, file: String, toErrors: Bool
  ) throws {
    var record = record(file, translation.analysis)
    record.filledExactly = translation.report.exact
    record.filledFuzzily = translation.report.fuzzy
    record.leftAlone = translation.report.translated
    if toErrors {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      StandardError.line(String(decoding: try encoder.encode(record), as: UTF8.self))
    } else {
      try JSONLine.write(record)
    }
  }

  private struct Row {
    let band: MatchBand
    let volume: Volume
    let weighted: Double
  }

  private func rows(of analysis: Analysis, all: Bool) -> [Row] {
    MatchBand.allCases.compactMap { band in
      let volume = analysis[band]
      let isWork = MatchBand.work.contains(band)
      guard all || isWork || volume.segments > 0 else { return nil }
      let rate = isWork ? rates[band] ?? 1 : 0
      return Row(band: band, volume: volume, weighted: Double(volume.words) * rate)
    }
  }

  private func table(of analysis: Analysis) -> [String] {
    var cells = [["", "segments", "words", "characters", "of words"]]
    if !rates.isEmpty { cells[0].append("weighted") }
    let total = analysis.total
    for row in rows(of: analysis, all: false) {
      let share = total.words > 0 ? Double(row.volume.words) / Double(total.words) : 0
      var line = [
        row.band.title, "\(row.volume.segments)", "\(row.volume.words)",
        "\(row.volume.characters)", String(format: "%.1f %%", 100 * share),
      ]
      if !rates.isEmpty { line.append(Self.text(row.weighted)) }
      cells.append(line)
    }
    var line = [
      "total", "\(total.segments)", "\(total.words)", "\(total.characters)", "",
    ]
    if !rates.isEmpty { line.append(Self.text(analysis.weightedWords(rates))) }
    return Self.aligned(cells + [line])
  }

  /// The first column to the left, the others to the right.
  private static func aligned(_ cells: [[String]]) -> [String] {
    let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      let line = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column == 0 ? text + space : space + text
      }
      let text = line.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func text(_ words: Double) -> String { String(format: "%.1f", words) }

  private static func sum(_ files: [(name: String, analysis: Analysis)]) -> Analysis {
    files.reduce(into: Analysis()) { $0 += $1.analysis }
  }

  private func record(_ name: String?, _ analysis: Analysis) -> Record {
    Record(
      file: name,
      bands: rows(of: analysis, all: true).map {
        Record.Band(
          band: $0.band.rawValue, segments: $0.volume.segments, words: $0.volume.words,
          characters: $0.volume.characters, weightedWords: $0.weighted)
      },
      segments: analysis.total.segments, words: analysis.total.words,
      characters: analysis.total.characters, weightedWords: analysis.weightedWords(rates))
  }

  /// The JSON form of an analysis.
  private struct Record: Encodable {
    struct Band: Encodable {
      let band: String
      let segments: Int
      let words: Int
      let characters: Int
      let weightedWords: Double
    }

    /// `nil` for all files together.
    let file: String?
    let bands: [Band]
    let segments: Int
    let words: Int
    let characters: Int
    let weightedWords: Double
    var filledExactly: Int?
    var filledFuzzily: Int?
    var leftAlone: Int?
  }
}
