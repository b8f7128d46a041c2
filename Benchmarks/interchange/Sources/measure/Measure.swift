import Bitext
import Interchange

/// `measure read FILE` counts the units of a TMX; `measure copy FILE OUT` writes them again.
@main
struct Measure {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { return print("measure read FILE | copy FILE OUT") }
    var reader = try TMXReader(path: arguments[2])
    var units = 0
    if arguments[1] == "copy", arguments.count > 3 {
      var writer = try TMXWriter(path: arguments[3], header: reader.header)
      while let unit = try reader.next() {
        try writer.write(unit)
        units += 1
      }
      try writer.finish()
    } else {
      while let _ = try reader.next() { units += 1 }
    }
    print("\(units) units")
  }
}
