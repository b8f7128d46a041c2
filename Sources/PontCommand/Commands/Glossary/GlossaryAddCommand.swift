import ArgumentParser
import Pont

/// Adds a concept.
struct GlossaryAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a concept: a language and a term each, with a part or status where needed.",
    discussion: """
      The first term of a language is preferred, those after it are admitted. The memory is made \
      when it is not there.

        pont glossary add nl=Navo en=NATO --kind institution --note "no article"
        pont glossary add nl=Kyiv en=Kyiv en_deprecated=Kiev --kind place
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: "What sort of thing it is.")
  var kind = Concept.Kind.other

  @Option(help: "The name of the concept, unique in its glossary.")
  var id: String?

  @Option(help: "The field it belongs to.")
  var subject: String?

  @Option(help: "What it is, in a sentence.")
  var definition: String?

  @Option(help: "Where the knowledge comes from.")
  var source: String?

  @Option(help: "Advice to the translator; may be given again.")
  var note: [String] = []

  @Option(help: ArgumentHelp("The glossary that it becomes part of.", valueName: "name"))
  var glossary = "glossary"

  @Flag(help: "Add it even where a concept shares a term with it in two languages.")
  var force = false

  @OptionGroup var output: FormatOptions

  @Argument(help: ArgumentHelp("A term, such as nl=Navo or nl_acronym=NAVO.", valueName: "term"))
  var terms: [String]

  func run() throws {
    let known = [("id", id), ("subject", subject), ("definition", definition), ("source", source)]
    var fields = known.compactMap { name, value in value.map { "\(name)=\($0)" } }
    fields.append("kind=\(kind.rawValue)")
    let concept = try ConceptRecord.concept(
      fields: fields + terms + note.map { "note=\($0)" })
    let store = try memory.created()
    if !force { try refuseDuplicate(of: concept, in: store) }
    let number = try store.changeConcepts(as: "glossary add", note: concept.terms.first?.text) {
      try $0.add(concept, origin: Origin(name: glossary))
    }
    guard let number else {
      throw Failure(description: "\(memory.path): the concept is there already, just so.")
    }
    switch output.format {
    case .json: try ConceptPrinter(format: .json).write(try store.concept(named: "#\(number)"))
    case .text: StandardError.line("\(memory.path): concept \(number) is added")
    }
  }

  private func refuseDuplicate(of concept: Concept, in store: MemoryStore) throws {
    let new = StoredConcept(number: .max, origin: glossary, concept: concept)
    let groups = ConceptDuplicates.groups(of: try store.concepts() + [new])
    let same = groups.first { $0.isSure && $0.concepts.contains { $0.number == .max } }
    guard let other = same?.concepts.first(where: { $0.number != .max }) else { return }
    throw Failure(
      description: "\(memory.path): concept \(other.number) has these terms. Change it with "
        + "'pont glossary edit \(other.number)', or add this one all the same with --force.")
  }
}
