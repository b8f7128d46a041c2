import Foundation
import Pont

extension MemoryBenchmark {
  /// Imports a TMX as `pont import` does, index included.
  static func importFile(_ path: String, into memoryPath: String) throws {
    let start = Stopwatch()
    let memory = try MemoryStore(path: memoryPath, mode: .create)
    let counts = try memory.importFile(at: path, named: path).counts
    let (wall, seconds) = (start.milliseconds / 1000, start.cpuMilliseconds / 1000)
    try memory.close()
    let size = try FileManager.default.attributesOfItem(atPath: memoryPath)[.size] as? Int ?? 0
    let bytes = try textBytes(of: memoryPath)
    Figures.print("import, units a CPU second", Double(counts.units) / seconds)
    Figures.print("import, units a second", Double(counts.units) / wall)
    Figures.print("import, peak MB", Double(Figures.peakMegabytes))
    Figures.print("file by UTF-8 bytes of the texts", Double(size) / Double(bytes))
  }

  private static func textBytes(of memoryPath: String) throws -> Int {
    var reader = try MemoryStore(path: memoryPath, mode: .readOnly).units()
    var bytes = 0
    while let unit = try reader.next() {
      for variant in unit.unit.variants { bytes += variant.content.plainText.utf8.count }
    }
    return bytes
  }

  /// Adds units one at a time, each in a transaction.
  static func addOne(_ memoryPath: String) throws {
    let memory = try MemoryStore(path: memoryPath, mode: .readWrite)
    var times = Figures("adding one unit")
    for number in 0..<3000 {
      let unit = TranslationUnit(variants: [
        Variant(language: english, content: Content("A sentence that is new: number \(number).")),
        Variant(language: dutch, content: Content("Een zin die nieuw is: nummer \(number).")),
      ])
      try times.measure { _ = try memory.add(unit, origin: Origin(name: "benchmark")) }
    }
    times.print()
  }
}
