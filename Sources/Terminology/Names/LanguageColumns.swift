/// The two languages of a transcription, as the columns of the tables name them.
struct LanguageColumns: Hashable, Sendable {
  let source: String
  let target: String
}
