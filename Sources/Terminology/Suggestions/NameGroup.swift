internal import Bitext

/// The mentions of one thing in a text: *Aleksandr Loekasjenko*, then *Loekasjenko*.
struct NameGroup: Sendable {
  /// The name in full, as its first mention has it.
  let main: Mention
  /// The numbers of all its mentions in the list they came from.
  let members: [Int]
  /// The other forms, each once, in order of place.
  let others: [Mention]

  /// Groups mentions by what they refer back to and by their form.
  static func groups(of mentions: [Mention]) -> [NameGroup] {
    var rootOfKey: [String: Int] = [:]
    var members: [Int: [Int]] = [:]
    var order: [Int] = []
    for index in mentions.indices {
      var root = root(of: index, in: mentions)
      let key = KnownNames.key(mentions[root].canonical) + "|" + mentions[root].part.rawValue
      if let known = rootOfKey[key] { root = known } else { rootOfKey[key] = root }
      if members[root] == nil { order.append(root) }
      members[root, default: []].append(index)
    }
    return order.map { root in
      let all = members[root] ?? []
      var seen: Set<String> = [KnownNames.key(mentions[root].canonical)]
      let others = all.map { mentions[$0] }
        .filter { seen.insert(KnownNames.key($0.canonical)).inserted }
      return NameGroup(main: mentions[root], members: all, others: others)
    }
  }

  private static func root(of index: Int, in mentions: [Mention]) -> Int {
    var root = index
    // Each step goes back in the text, so that there is an end.
    while let earlier = mentions[root].earlier, earlier < root, mentions.indices.contains(earlier) {
      root = earlier
    }
    return root
  }
}
