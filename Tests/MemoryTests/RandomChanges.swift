import Bitext
import Memory
import TestSupport

/// Changes of all kinds to a memory, by chance.
struct RandomChanges {
  /// All that an export would tell.
  struct State: Equatable {
    let units: [StoredUnit]
    let concepts: [StoredConcept]
    let origins: [Origin]
  }

  let memory: MemoryStore

  /// What is in the memory.
  func state() throws -> State {
    var units: [StoredUnit] = []
    var reader = try memory.units()
    while let unit = try reader.next() { units.append(unit) }
    return State(units: units, concepts: try memory.concepts(), origins: try memory.origins())
  }

  /// Does something that changes the memory.
  mutating func change(_ random: inout Seeded) throws {
    let operations = try memory.operations().count
    // What happens to change nothing is no operation.
    while try memory.operations().count == operations { try changeSomething(&random) }
  }

  private func changeSomething(_ random: inout Seeded) throws {
    let origin = Origin(name: ["a", "b", "c"].randomElement(using: &random) ?? "a")
    switch Int.random(in: 0..<9, using: &random) {
    case 0: try memory.add(unit(&random), origin: origin)
    case 1:
      let chosen = try memory.concepts().randomElement(using: &random)
      try memory.changeConcepts(as: "edit") { editor in
        if let chosen { try editor.replace(chosen.number, with: random.concept()) }
        try editor.add(random.concept(), origin: origin)
        if let chosen, Bool.random(using: &random) { try editor.remove(chosen.number) }
      }
    case 2:
      let numbers = Set(try state().units.map(\.number)).sorted()
      try memory.removeUnits(numbers.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
    case 3: try rewrite(&random)
    case 4: try memory.joinDuplicates([.ignoringSpace, .ignoringCase, .ignoringCodes])
    case 5: try memory.removeUnits(where: .origin(origin.name))
    case 6: try memory.add(unit(&random), origin: origin, replacing: true)
    default:
      let replaces = Bool.random(using: &random)
      var session = memory.importSession(origin: origin, replacing: replaces)
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        try session.add(unit(&random))
        if Int.random(in: 0..<4, using: &random) == 0 { try session.store() }
      }
      _ = try session.finish()
    }
  }

  /// Changes texts, names and attributes.
  private func rewrite(_ random: inout Seeded) throws {
    let word = ["ja", "nee", "raad"].randomElement(using: &random) ?? ""
    let isText = Bool.random(using: &random)
    try memory.rewriteUnits(as: "replace") { unit in
      var unit = unit
      guard isText else {
        unit.id = word
        unit.annotations = [.property("domain", value: word, attributes: [])]
        return unit
      }
      for index in unit.variants.indices where !unit.variants[index].content.hasCodes {
        unit.variants[index].content = Content(word)
      }
      return unit
    }
  }

  /// A unit, of few words so that the same comes again, or of anything.
  private func unit(_ random: inout Seeded) -> TranslationUnit {
    guard Bool.random(using: &random) else { return random.unit() }
    let words = ["ja", "nee", "de raad", "De raad komt bijeen.", "3 mei", ""]
    let word = words.randomElement(using: &random) ?? ""
    var unit = TranslationUnit(
      id: Bool.random(using: &random) ? "\(Int.random(in: 0..<3, using: &random))" : nil,
      variants: [
        Variant(language: tag("nl"), content: Content(word)),
        Variant(language: tag("en"), content: Content(word.uppercased())),
      ])
    if Bool.random(using: &random) {
      unit.variants[0].previous = words.randomElement(using: &random)
    }
    return unit
  }
}
