/// A failure told in the words that a user should read.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
