extension NameText {
  /// Whether no name or noun phrase goes on over what stands before a word: a full stop, a bracket,
  /// but not the comma or hyphen of a list.
  func breaksPhrase(before index: Int) -> Bool {
    switch words[index].gap {
    case .paragraph, .stop: true
    case .other:
      !["- ", ", ", "' ", "’ "].contains(gap(before: index)) && !isJoinedByAmpersand(index)
    case .none, .space, .hyphen, .apostrophe: false
    }
  }

  /// What stands behind a word: up to the next one, or the last byte of all.
  func gap(after index: Int) -> String {
    index + 1 < words.count ? gap(before: index + 1) : rest
  }
}
