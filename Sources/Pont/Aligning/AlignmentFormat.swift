import ArgumentParser

/// The forms an alignment can be printed in.
enum AlignmentFormat: String, ExpressibleByArgument, CaseIterable {
  /// Side by side, for people.
  case text
  /// One object a bead.
  case json
  /// One bead a line: `[0,1]:[2]:0.973`.
  case beads
  /// Translation units as TMX 1.4b.
  case tmx
  /// Source, tab, target.
  case tsv
  /// A web page that needs nothing else.
  case html
}
