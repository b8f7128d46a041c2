import Foundation
import TestSupport
import Testing

@Suite struct TranslateCommandTests {
  private let folder: TemporaryFolder
  private let memory: String

  private static let units = """
    <?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" \
    segtype="sentence" o-tmf="x" adminlang="en" srclang="nl" datatype="plaintext"/><body>
    <tu><tuv xml:lang="nl"><prop type="x-pont-previous">Eerste.</prop><seg>Dag wereld.</seg></tuv>\
    <tuv xml:lang="en"><seg>Hello world.</seg></tuv></tu>
    <tu><tuv xml:lang="nl"><seg>Op 4 maart kwamen 1.200 mensen.</seg></tuv>\
    <tuv xml:lang="en"><seg>On 4 March 1,200 people came.</seg></tuv></tu>
    <tu><tuv xml:lang="nl"><seg>De raad komt morgen bijeen in Brussel.</seg></tuv>\
    <tuv xml:lang="en"><seg>The council meets tomorrow in Brussels.</seg></tuv></tu>
    <tu><prop type="msgctxt">door</prop><tuv xml:lang="nl"><seg>Open</seg></tuv>\
    <tuv xml:lang="en"><seg>Ajar</seg></tuv></tu>
    <tu><prop type="msgctxt">menu</prop><tuv xml:lang="nl"><seg>Open</seg></tuv>\
    <tuv xml:lang="en"><seg>Open it</seg></tuv></tu>
    </body></tmx>
    """

  init() throws {
    folder = try TemporaryFolder()
    memory = folder.path("m.pont")
    let tmx = try folder.file("m.tmx", Self.units)
    #expect(try Command.run("import", "--memory", memory, tmx).status == 0)
  }

  private func xliff(_ sources: [String]) throws -> String {
    let units = sources.enumerated().map { index, source in
      "<trans-unit id=\"\(index)\"><source>\(source)</source></trans-unit>"
    }
    return try folder.file(
      "a.xlf",
      "<xliff version=\"1.2\"><file original=\"a\" source-language=\"nl\" "
        + "target-language=\"en\" datatype=\"x\"><body>\(units.joined(separator: "\n"))"
        + "</body></file></xliff>")
  }

  private func bands(_ object: [String: Any]) throws -> [String: Int] {
    let bands = try #require(object["bands"] as? [[String: Any]])
    return bands.reduce(into: [:]) { counts, band in
      if let name = band["band"] as? String, let count = band["segments"] as? Int, count > 0 {
        counts[name] = count
      }
    }
  }

  @Test func `fills an XLIFF and counts the bands`() throws {
    let file = try xliff([
      "Eerste.", "Dag wereld.", "Op 5 mei kwamen 1.300 mensen.", "Op 5 maart kwamen 2.500 mensen.",
      "De raad komt vandaag bijeen in Brussel.", "Eerste.", "Dag wereld.",
      "Niets hiervan hier bij.",
    ])
    let out = folder.path("b.xlf")
    let outcome = try Command.run(
      "translate", file, "-o", out, "--memory", memory, "--format", "json")
    #expect(outcome.status == 0)
    let object = try #require(try outcome.objects().first)
    #expect(
      try bands(object) == [
        "context": 2, "repetition": 1, "95-99": 1, "85-94": 1, "75-84": 1, "new": 2,
      ])
    #expect(object["filledExactly"] as? Int == 2 && object["filledFuzzily"] as? Int == 3)
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(text.contains(">On 5 March 2,500 people came.</target>"))
    #expect(text.contains("match-quality=\"85%\""))
  }

  @Test func `fills a file in its place, and finds nothing more the second time`() throws {
    let file = try xliff(["Dag wereld."])
    #expect(try Command.run("translate", file, "-o", file, "--memory", memory).status == 0)
    let once = try String(contentsOfFile: file, encoding: .utf8)
    let again = try Command.run("translate", file, "-o", file, "--memory", memory)
    #expect(again.status == 1 && again.errors.contains("1 left alone"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == once)
  }

  @Test func `reads standard input and writes standard output`() throws {
    let text = try String(contentsOfFile: try xliff(["Dag wereld."]), encoding: .utf8)
    let outcome = try Command.run(
      "translate", "-", "-o", "-", "--memory", memory, "--format", "json", input: text)
    #expect(outcome.status == 0 && outcome.output.contains(">Hello world.</target>"))
    #expect(outcome.errors.contains("\"filledExactly\":1"))
  }

  @Test func `takes the message of the same context first`() throws {
    let po = """
      msgid ""
      msgstr "Language: en\\n"

      msgctxt "menu"
      msgid "Open"
      msgstr ""

      """
    let file = try folder.file("a.po", po)
    let outcome = try Command.run(
      "translate", file, "-o", "-", "--memory", memory, "--from", "nl", "--to", "en")
    #expect(
      outcome.output == po.replacing("Open\"\nmsgstr \"\"", with: "Open\"\nmsgstr \"Open it\""))
    #expect(outcome.errors.contains("101-102 % context              1"))
  }

  @Test func `joins sentences where it is asked to`() throws {
    let file = try xliff(["Dag wereld.  De raad komt morgen bijeen in Brussel."])
    let whole = try Command.run("translate", file, "-o", "-", "--memory", memory)
    #expect(whole.output.contains("needs-review-translation"))
    let divided = try Command.run("translate", file, "-o", "-", "--memory", memory, "--sentences")
    #expect(
      divided.output.contains(
        "<seg-source><mrk mtype=\"seg\" mid=\"1\">Dag wereld.</mrk>  <mrk mtype=\"seg\" mid=\"2\">")
    )
    #expect(
      divided.output.contains(
        "state-qualifier=\"exact-match\"><mrk mtype=\"seg\" mid=\"1\">Hello world.</mrk>  "
          + "<mrk mtype=\"seg\" mid=\"2\">The council meets tomorrow in Brussels.</mrk></target>"))
  }

  @Test func `divides a segment of XLIFF 2 into its sentences, but not where the file forbids it`()
    throws
  {
    let segment =
      "<segment id=\"s\"><source>Dag <pc id=\"1\">wereld</pc>. De raad komt morgen bijeen in "
      + "Brussel.</source></segment>"
    let file = { (name: String, attribute: String) in
      try folder.file(
        name,
        "<xliff version=\"2.0\" srcLang=\"nl\" trgLang=\"en\" "
          + "xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"><file id=\"f\"\(attribute)>"
          + "<unit id=\"u\">\(segment)</unit></file></xliff>")
    }
    let out = folder.path("b.xlf")
    let free = try Command.run(
      "translate", try file("a.xlf", ""), "-o", out, "--memory", memory, "--sentences")
    #expect(free.status == 0)
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(
      text.contains(
        "<segment id=\"s\" state=\"initial\" subState=\"pont:needs-review\"><source>Dag <pc id=\"1\">wereld</pc>.</source>"
          + "<target>Hello "), "\(text)")
    #expect(
      text.contains("</segment><ignorable><source xml:space=\"preserve\"> </source></ignorable>"))
    #expect(
      text.contains(
        "<segment id=\"s2\" state=\"initial\" subState=\"pont:needs-review\"><source>De raad"))
    if Schema.canValidate { #expect(try Schema.xliff2.faults(in: [out]) == "") }
    let bound = try Command.run(
      "translate", try file("c.xlf", " canResegment=\"no\""), "-o", "-", "--memory", memory,
      "--sentences")
    #expect(!bound.output.contains("<ignorable>") && bound.output.contains("<segment id=\"s\""))
  }

  @Test func `gives a table a column for matches where it is asked to`() throws {
    let table = "nl,en\r\nDag wereld.,\r\nDe raad komt vandaag bijeen in Brussel.\r\nNiets.,x\r\n"
    let file = try folder.file("a.csv", table)
    let outcome = try Command.run(
      "translate", file, "-o", "-", "--memory", memory, "--match-column", "--from", "nl", "--to",
      "en")
    let lines = outcome.output.split(separator: "\r\n")
    #expect(lines.first == "nl,en,match")
    #expect(lines.dropFirst().first == "Dag wereld.,Hello world.,100")
    #expect(
      lines.dropFirst(2).first?.hasPrefix(
        "De raad komt vandaag bijeen in Brussel.,The council meets tomorrow in Brussels.,8") == true
    )
    #expect(lines.last == "Niets.,x,")
  }

  @Test func `fills JSON lines and leaves all else in them`() throws {
    let text = """
      {"nl": "Dag wereld.", "n":{"a":[1]},"en":""}
      {"source":"De raad komt vandaag bijeen in Brussel.","source_language":"nl","target":"",\
      "target_language":"en"}
      {"nl":"Niets hiervan."}
      {"nl":"Al vertaald.","en":"Hi."}

      """
    let file = try folder.file("a.jsonl", text)
    let outcome = try Command.run(
      "translate", file, "-o", "-", "--memory", memory, "--from", "nl", "--to", "en")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "{\"nl\": \"Dag wereld.\", \"n\":{\"a\":[1]},\"en\":\"Hello world.\"}")
    #expect(
      lines.dropFirst().first?.hasPrefix(
        "{\"source\":\"De raad komt vandaag bijeen in Brussel.\",\"source_language\":\"nl\","
          + "\"target\":\"The council meets tomorrow in Brussels.\",\"target_language\":\"en\","
          + "\"match\":8") == true, "\(outcome.output)")
    #expect(
      lines.dropFirst(2).joined(separator: "\n")
        == text.split(separator: "\n").dropFirst(2).joined(separator: "\n"))
  }

  @Test func `repeats translations that the file itself has`() throws {
    let file = try folder.file(
      "a.xlf",
      "<xliff version=\"1.2\"><file original=\"a\" source-language=\"nl\" target-language=\"en\" "
        + "datatype=\"x\"><body><trans-unit id=\"1\"><source>Nog niets.</source></trans-unit>"
        + "<trans-unit id=\"2\"><source>Nog niets.</source><target>Nothing yet.</target>"
        + "</trans-unit></body></file></xliff>")
    let outcome = try Command.run("translate", file, "-o", "-", "--memory", memory)
    #expect(outcome.output.contains("exact-match\">Nothing yet.</target>"))
  }

  @Test func `translates the sentences of a text that the memory has`() throws {
    let text = "# Dag wereld.\n\nDag wereld. Iets anders.\n"
    let file = try folder.file("a.md", text)
    let outcome = try Command.run(
      "translate", file, "-o", "-", "--memory", memory, "--from", "nl", "--to", "en")
    #expect(outcome.output == "# Hello world.\n\nHello world. Iets anders.\n")
    #expect(try Command.run("translate", file, "-o", "-", "--memory", memory).status == 3)
  }

  @Test func `refuses what is broken, and leaves no file behind`() throws {
    let file = try folder.file("a.xlf", "<xliff version=\"1.2\"><file>")
    let out = folder.path("b.xlf")
    let outcome = try Command.run("translate", file, "-o", out, "--memory", memory)
    #expect(outcome.status == 3 && outcome.errors.contains("a.xlf:1:"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(!names.contains { $0.hasPrefix("b.xlf") })
    #expect(try Command.run("translate", file, "-o", memory, "--memory", memory).status == 3)
    #expect(
      try Command.run("translate", file, "-o", out, "--memory", memory, "--threshold", "2").status
        == 2)
  }

  @Test func `analyses files together and weighs their words`() throws {
    let file = try xliff(["Dag wereld.", "Dag wereld.", "Iets heel nieuws."])
    let text = try folder.file("a.txt", "Dag wereld. Nog iets anders.")
    let arguments = ["analyse", "--memory", memory, "--from", "nl", "--to", "en", file, text]
    let json = try Command.run(arguments + ["--format", "json", "--rates", "100=0.5,repetition=0"])
    let objects = try json.objects()
    #expect(objects.count == 3)
    #expect(try bands(objects[0]) == ["100": 1, "repetition": 1, "new": 1])
    #expect(try bands(objects[1]) == ["crossFileRepetition": 1, "new": 1])
    #expect(objects[0]["words"] as? Int == 7 && objects[0]["weightedWords"] as? Double == 4)
    let csv = try Command.run(arguments + ["--format", "csv"])
    #expect(csv.lines.count == 1 + 2 * 11)
    #expect(csv.lines[4].hasSuffix(",100,1,2,11,2.0"))
    #expect(try Command.run(arguments).output.contains("2 files"))
    #expect(try Command.run(arguments + ["--rates", "most=1"]).status == 2)
  }

  @Test func `analyses documents sentence by sentence`() throws {
    let page = try folder.file(
      "a.html",
      "<!DOCTYPE html><html><body><h1>Dag wereld.</h1><p>Eerste. Dag wereld. <b>Iets</b> "
        + "anders.</p></body></html>")
    let outcome = try Command.run(
      "analyse", "--memory", memory, "--from", "nl", "--to", "en", "--format", "json", page)
    let object = try #require(try outcome.objects().first)
    #expect(try bands(object) == ["100": 1, "context": 1, "new": 2])
    #expect(try Command.run("analyse", "--memory", memory, page).status == 3)
  }

  @Test func `counts what is like an earlier segment, in the file and in one before it`() throws {
    let first = try xliff([
      "Volgende week komt de ministerraad bijeen.", "Volgende week komt de gemeenteraad bijeen.",
    ])
    let second = try folder.file(
      "b.txt", "Volgende week komt de ministerraad samen.\n\nHeel iets anders dus.\n")
    let plain = ["analyse", first, second, "--memory", memory, "--from", "nl", "--to", "en"]
    let without = try Command.run(plain + ["--format", "json"])
    #expect(try bands(try #require(try without.objects().last)) == ["new": 4])
    let with = try Command.run(plain + ["--format", "json", "--internal-fuzzy"])
    let counted = try bands(try #require(try with.objects().last))
    #expect(counted["new"] == 2)
    #expect(counted.values.reduce(0, +) == 4)
  }

  /// The bands of one sentence in a file, from a memory that has it once, with attributes.
  private func band(attributes: String, source: String = "nl") throws -> [String: Int] {
    let (mine, tmx) = (folder.path("one.pont"), folder.path("one.tmx"))
    _ = try folder.file(
      "one.tmx",
      "<tmx version=\"1.4\"><header creationtool=\"x\" creationtoolversion=\"1\" segtype=\"sentence\" "
        + "o-tmf=\"x\" adminlang=\"en\" srclang=\"\(source)\" datatype=\"x\"/><body><tu\(attributes)>"
        + "<tuv xml:lang=\"nl\"><seg>De raad zegt ja.</seg></tuv>"
        + "<tuv xml:lang=\"en\"><seg>The council says yes.</seg></tuv></tu></body></tmx>")
    _ = try? FileManager.default.removeItem(atPath: mine)
    #expect(try Command.run("import", "--memory", mine, tmx).status == 0)
    let file = try xliff(["De raad zegt ja."])
    let analysed = try Command.run("analyse", file, "--memory", mine, "--format", "json")
    let first = try #require(analysed.output.split(separator: "\n").first)
    let object = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any]
    let out = folder.path("one.xlf")
    #expect(try Command.run("translate", file, "-o", out, "--memory", mine).status == 0)
    let state = try String(contentsOfFile: out, encoding: .utf8).contains("state=\"translated\"")
    let bands = try bands(try #require(object))
    #expect(state == (bands["100"] == 1))
    return bands
  }

  @Test func `trusts what was translated the other way, or by a machine, less than what fits`()
    throws
  {
    #expect(try band(attributes: "") == ["100": 1])
    #expect(try band(attributes: "", source: "en") == ["95-99": 1])
    #expect(try band(attributes: " creationid=\"MT!x\"") == ["95-99": 1])
    #expect(try band(attributes: " creationid=\"MT!x\" changeid=\"eva\"") == ["100": 1])
  }

  @Test func `fills the memory of Weblate where it has no translation`() throws {
    let file = try folder.file(
      "w.json",
      "[\n {\n  \"source\": \"Dag wereld.\",\n  \"target\": \"\",\n  \"source_language\": \"nl\",\n"
        + "  \"target_language\": \"en\"\n },\n {\"source\": \"Ja\", \"target\": \"Yes\", "
        + "\"source_language\": \"nl\", \"target_language\": \"en\"}\n]\n")
    let out = folder.path("w2.json")
    #expect(try Command.run("translate", file, "-o", out, "--memory", memory).status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(
      try String(contentsOfFile: out, encoding: .utf8)
        == text.replacing("\"target\": \"\"", with: "\"target\": \"Hello world.\""))
  }

  @Test func `says what cannot be filled`() throws {
    let outcome = try Command.run(
      "translate", Samples.path("terms.tsv"), "-o", folder.path("t.tsv"), "--memory", memory,
      "--from", "nl", "--to", "en", "--kind", "tbx")
    #expect(outcome.status == 3 && outcome.errors.contains("nothing can be filled into"))
  }
}
