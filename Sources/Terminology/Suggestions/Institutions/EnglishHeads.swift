/// How English heads of institutions go with what they are heads of.
enum EnglishHeads {
  /// Whether *voor* is *of* after a head: *Museum of Modern Art*.
  static func takesOf(_ head: String) -> Bool { ends(head, in: genitive) }

  /// Whether the name of a place rather stands before a head than after it: *Cannes Film Festival*.
  static func followsPlace(_ head: String) -> Bool {
    ends(head, in: afterPlace) && !head.contains("’ ")
  }

  /// Whether a head is that of a place itself: *Municipality of Amsterdam*.
  static func governsPlace(_ head: String) -> Bool { ofPlace.contains(head) }

  /// Whether an acronym is spoken as a word, and so has no article: *of NATO*, but *of the OSCE*.
  static func isSpoken(_ acronym: String) -> Bool {
    ["NATO", "UNESCO", "UNICEF", "ASEAN", "OPEC", "FIFA", "UEFA", "NASA", "CERN", "ECOWAS", "ISIS"]
      .contains(acronym)
  }

  /// What stands before a body instead of the adjective of its state: *US Department of State*.
  static func attributes(of state: String) -> [String] {
    switch state {
    case "United States": ["US"]
    case "United Kingdom": ["UK"]
    case "Netherlands": ["Netherlands"]
    case "European Union": ["EU"]
    default: []
    }
  }

  /// A phrase with the capitals of a name: *civic integration* in *Service for Civic Integration*.
  static func capitalized(_ phrase: String) -> String {
    phrase.split(separator: " ").map { word in
      small.contains(String(word)) ? String(word) : NameWords.capital(word)
    }.joined(separator: " ")
  }

  private static let small: Set<String> = [
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
  ]

  private static func ends(_ head: String, in heads: [String]) -> Bool {
    heads.contains { head == $0 || head.hasSuffix(" " + $0) }
  }

  private static let genitive = [
    "Museum", "Museums", "Academy", "School", "Faculty", "College", "University", "Department",
    "Ministry", "Bureau", "Office", "Chamber", "Court", "Conservatory",
  ]

  private static let afterPlace = [
    "Festival", "Agreement", "Agreements", "Accord", "Accords", "Convention", "Protocol",
    "Declaration", "Conference", "Summit", "Process", "Forum", "Plan", "City Council",
    "Municipal Council", "Provincial Council", "Court of Appeal", "District Court",
    "Port Authority", "Airport", "Prison", "Zoo", "Stadium", "Stock Exchange", "Exchange",
    "Police", "Fire Brigade", "Fire Service", "Cathedral", "Opera", "Hospital", "Marathon",
    "Biennale", "Book Fair", "Railway Station",
  ]

  private static let ofPlace = [
    "Municipality", "City", "Province", "Diocese", "Archdiocese", "Port", "Kingdom", "Republic",
    "Region", "Government", "Principality", "Duchy", "Canton", "County",
  ]
}
