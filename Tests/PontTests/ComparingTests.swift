import Bitext
import Foundation
import TestSupport
import Testing

@testable import Pont

@Suite struct ComparingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A TMX of units given as id, Dutch, English and a note; empty ones are left out.
  private func tmx(_ name: String, _ units: [(String, String, String, String)]) throws -> String {
    var writer = try UnitWriter(path: folder.path(name), kind: .tmx)
    for (id, dutch, english, note) in units {
      try writer.write(
        TranslationUnit(
          id: id.isEmpty ? nil : id,
          variants: [
            Variant(language: .dutch, content: Content(dutch)),
            Variant(language: .english, content: Content(english)),
          ], annotations: note.isEmpty ? [] : [.note(note, attributes: [])]))
    }
    try writer.finish()
    return folder.path(name)
  }

  private func changes(
    _ first: String, _ second: String, ignoringDetails: Bool = false
  ) throws -> (list: [String], counts: ItemDifference.Counts) {
    var options = ItemDifference.Options()
    options.ignoresDetails = ignoringDetails
    var list: [String] = []
    let counts = try ItemDifference.changes(from: first, to: second, options: options) { change in
      switch change {
      case .added(let item): list.append("+" + item.title())
      case .removed(let item): list.append("-" + item.title())
      case .changed(let old, let new): list.append("\(old.title())>\(new.title())")
      }
    }
    return (list, counts)
  }

  @Test func `finds what was added, removed and changed in whatever order`() throws {
    let old = try tmx(
      "a.tmx",
      [
        ("1", "Ja", "Yes", ""), ("2", "Nee", "No", ""), ("3", "Weg", "Gone", ""),
        ("x", "Oud", "Old", ""),
      ])
    let new = try tmx(
      "b.tmx",
      [
        ("9", "Nee", "Nope", ""), ("x", "Ouder", "Older", ""), ("3", "Nieuw", "New", ""),
        ("1", "Ja", "Yes", ""),
      ])
    let result = try changes(old, new)
    #expect(result.list == ["Nee>Nee", "-Weg", "Oud>Ouder", "+Nieuw"])
    #expect(result.counts.same == 1 && result.counts.changed == 2)
    #expect(try changes(old, old).counts.isEmpty)
  }

  @Test func `tells details from texts`() throws {
    let old = try tmx("a.tmx", [("1", "Ja", "Yes", "")])
    let new = try tmx("b.tmx", [("2", "Ja", "Yes", "let op")])
    #expect(try changes(old, new).list == ["Ja>Ja"])
    #expect(try changes(old, new, ignoringDetails: true).counts.isEmpty)
  }

  @Test func `keeps alternatives of one source apart`() throws {
    let old = try tmx("a.tmx", [("", "Ja", "Yes", ""), ("", "Ja", "Yeah", "")])
    let new = try tmx("b.tmx", [("", "Ja", "Yeah", "x"), ("", "Ja", "Yes", "")])
    let result = try changes(old, new)
    #expect(result.list == ["Ja>Ja"] && result.counts.same == 1)
  }

  @Test func `finds a memory the same as its export, concepts too`() throws {
    let file = try tmx("a.tmx", [("1", "Ja", "Yes", "n"), ("2", "Nee", "No", "")])
    let path = folder.path("m.pont")
    let memory = try MemoryStore(path: path, mode: .create)
    _ = try memory.importFile(at: file, named: "a")
    #expect(try changes(path, file).counts.isEmpty)
    let concept = Concept(
      id: "navo", kind: .institution,
      terms: [Term("Navo", language: .dutch), Term("NATO", language: .english)])
    _ = try memory.add([concept], origin: Origin(name: "t"))
    #expect(try changes(path, file).list == ["-Navo"])
  }

  @Test func `merges memories with where units came from and what was turned down`() throws {
    func memory(_ name: String, _ files: [String]) throws -> MemoryStore {
      let memory = try MemoryStore(path: folder.path(name), mode: .create)
      for file in files { _ = try memory.importFile(at: file, named: "\(file.suffix(5))") }
      return memory
    }
    let one = try tmx("a.tmx", [("1", "Ja", "Yes", ""), ("2", "Nee", "No", "")])
    let two = try tmx("b.tmx", [("3", "Misschien", "Maybe", "")])
    let three = try tmx("c.tmx", [("4", "Nooit", "Never", "")])
    let base = try memory("base.pont", [one])
    let ours = try memory("ours.pont", [one, two])
    let theirs = try memory("theirs.pont", [one, three])
    try theirs.reject("Kiev", in: .dutch, as: "Kieff", in: .english)
    for memory in [base, ours, theirs] { try memory.close() }
    let output = folder.path("out.pont")
    let merge = try ItemMerge.merge(
      base: base.path, ours: ours.path, theirs: theirs.path, into: output)
    #expect(merge.conflicts.isEmpty && merge.count == 4)
    let merged = try MemoryStore(path: output, mode: .readOnly)
    var origins: [String: String?] = [:]
    var reader = try merged.units()
    while let unit = try reader.next() { origins[unit.unit.id ?? ""] = unit.origin }
    #expect(origins == ["1": "a.tmx", "2": "a.tmx", "3": "b.tmx", "4": "merge"])
    #expect(try merged.isRejected("Kiev", in: .dutch, as: "Kieff", in: .english))
  }

  @Test(arguments: 0..<30)
  func `agrees with sets of units on random files`(seed: Int) throws {
    var random = Seeded(seed)
    func units() -> [(String, String, String, String)] {
      (0..<random.next(upTo: 30)).map { _ in
        ("", "w\(random.next(upTo: 12))", "v\(random.next(upTo: 3))", "")
      }
    }
    let (one, two) = (units(), units())
    let result = try changes(try tmx("a.tmx", one), try tmx("b.tmx", two))
    var left = two.map { "\($0.1) \($0.2)" }
    let same = one.count { unit in
      guard let place = left.firstIndex(of: "\(unit.1) \(unit.2)") else { return false }
      left.remove(at: place)
      return true
    }
    #expect(result.counts.same == same)
    #expect(result.counts.added + result.counts.changed == two.count - same)
    #expect(result.counts.removed + result.counts.changed == one.count - same)
  }

  private func merge(
    _ base: [(String, String, String, String)], _ ours: [(String, String, String, String)],
    _ theirs: [(String, String, String, String)], preferring: ItemMerge.Preference = .none
  ) throws -> (result: [String], merge: ItemMerge) {
    let out = folder.path("out.tmx")
    let merge = try ItemMerge.merge(
      base: try tmx("base.tmx", base), ours: try tmx("ours.tmx", ours),
      theirs: try tmx("theirs.tmx", theirs), into: out, preferring: preferring)
    var reader = try UnitReader(path: out)
    var result: [String] = []
    while let unit = try reader.next() {
      let texts = unit.variants.map(\.content.plainText) + unit.annotations.notes
      result.append(texts.joined(separator: "|"))
    }
    #expect(merge.count == result.count)
    return (result, merge)
  }

  @Test func `takes from each version what it changed`() throws {
    let base = [("", "a", "A", ""), ("", "b", "B", ""), ("", "c", "C", ""), ("", "d", "D", "")]
    let ours = [("", "a", "A2", ""), ("", "b", "B", ""), ("", "d", "D", "n"), ("", "e", "E", "")]
    let theirs = [
      ("", "a", "A", ""), ("", "n", "N", ""), ("", "b", "B2", ""), ("", "c", "C", ""),
      ("", "d", "D2", ""), ("", "e", "E", ""),
    ]
    let merged = try merge(base, ours, theirs)
    #expect(merged.result == ["a|A2", "n|N", "b|B2", "d|D2|n", "e|E"])
    #expect(merged.merge.conflicts.isEmpty)
    #expect(try Set(merge(base, theirs, ours).result) == Set(merged.result))
  }

  @Test func `lists what both changed, and keeps ours or what is preferred`() throws {
    let base = [("", "a", "A", ""), ("", "b", "B", ""), ("", "c", "C", "")]
    let ours = [("", "a", "A1", ""), ("", "c", "C1", ""), ("", "x", "X1", "")]
    let theirs = [("", "a", "A2", ""), ("", "b", "B2", ""), ("", "x", "X2", "")]
    let merged = try merge(base, ours, theirs)
    #expect(merged.result == ["a|A1", "b|B2", "x|X2", "c|C1", "x|X1"])
    #expect(merged.merge.conflicts.count == 4)
    #expect(merged.merge.conflicts.map(\.parts).contains(["en"]))
    let theirsFirst = try merge(base, ours, theirs, preferring: .theirs)
    #expect(theirsFirst.result.contains("a|A2") && !theirsFirst.result.contains("c|C1"))
    #expect(theirsFirst.merge.conflicts.isEmpty)
    let oursFirst = try merge(base, ours, theirs, preferring: .ours)
    #expect(oursFirst.result.contains("a|A1") && !oursFirst.result.contains("b|B2"))
  }

  @Test(arguments: 0..<30)
  func `gives one version where the other changed nothing`(seed: Int) throws {
    var random = Seeded(seed)
    func units(_ count: Int) -> [(String, String, String, String)] {
      (0..<count).map { _ in
        ("", "w\(random.next(upTo: 9))", "v\(random.next(upTo: 4))", "n\(random.next(upTo: 2))")
      }
    }
    let (base, changed) = (units(random.next(upTo: 12)), units(random.next(upTo: 12)))
    let texts = changed.map { "\($0.1)|\($0.2)|\($0.3)" }
    let ours = try merge(base, changed, base)
    #expect(ours.result == texts && ours.merge.conflicts.isEmpty)
    let theirs = try merge(base, base, changed)
    #expect(theirs.result.sorted() == texts.sorted() && theirs.merge.conflicts.isEmpty)
    let both = try merge(base, changed, changed)
    #expect(both.result == texts && both.merge.conflicts.isEmpty)
  }

  @Test(arguments: [1 << 25, 2000])
  func `sorts units the same in memory and in files`(runBytes: Int) throws {
    var random = Seeded(7)
    var sorter = try UnitSorter(runBytes: runBytes)
    var texts: [String] = []
    for _ in 0..<300 {
      let text = "\(random.next(upTo: 1000)) é\(random.next(upTo: 9))"
      texts.append(text)
      try sorter.add(
        TranslationUnit(variants: [
          Variant(language: .dutch, content: "x"),
          Variant(language: .english, content: Content(text)),
        ]))
    }
    var sorted: [String] = []
    try sorter.forEach { sorted.append($0.variants[0].content.plainText) }
    #expect(sorted == texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}

extension Seeded {
  /// A number from 0 on and below `limit`.
  fileprivate mutating func next(upTo limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &self)
  }
}
