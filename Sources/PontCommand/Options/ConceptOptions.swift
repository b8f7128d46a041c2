public import ArgumentParser
public import Pont

extension Concept.Kind: ExpressibleByArgument {}
extension Term.Status: ExpressibleByArgument {}

/// The options that leave concepts out.
struct ConceptOptions: ParsableArguments {
  @Option(help: "Only concepts of this kind.")
  var kind: Concept.Kind?

  @Option(help: "Only those with a term in this language.")
  var language: LanguageTag?

  @Option(help: "Only those with a term of this status.")
  var status: Term.Status?

  @Option(help: "Only concepts of this subject.")
  var subject: String?

  @Option(help: ArgumentHelp("Only concepts of this glossary.", valueName: "name"))
  var glossary: String?

  /// The options as the library takes them.
  var search: ConceptSearch {
    var search = ConceptSearch()
    search.kind = kind
    search.language = language
    search.status = status
    search.subject = subject
    search.glossary = glossary
    return search
  }
}
