public import ArgumentParser
public import Pont

extension LanguageTag: ExpressibleByArgument {
  /// Reads a tag from the command line; `nil` makes the parser refuse it.
  public init?(argument: String) {
    self.init(argument)
  }
}
