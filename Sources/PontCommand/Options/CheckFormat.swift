public import ArgumentParser
public import Pont

/// The forms in which findings are printed.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For programs: one object a line.
  case json
  /// A page for a browser that needs nothing else.
  case html
}

extension CheckFinding.Kind: ExpressibleByArgument {}
extension CheckFinding.Severity: ExpressibleByArgument {}
