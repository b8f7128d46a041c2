import Alignment

extension Tuning {
  /// Sets a number by its name, to find out what it is worth.
  mutating func set(_ name: String, _ value: Double) {
    switch name {
    case "background": score.background.never = Float(value)
    case "found": score.background.always = Float(value)
    case "next": score.passage.next = Float(value)
    case "unknown": score.passage.unknown = Float(value)
    case "length": score.length = Float(value)
    case "words": score.words = Float(value)
    case "paragraphs": score.paragraphs = Float(value)
    case "boundaries": score.boundaries = Float(value)
    case "near": evidence.near = Float(value)
    case "related": evidence.related = Float(value)
    case "number": evidence.number = Float(value)
    case "mark": evidence.mark = Float(value)
    case "identical": evidence.identical = Float(value)
    case "short": evidence.shortIdentical = Float(value)
    case "cognate": evidence.cognate = Float(value)
    case "lexicon": evidence.lexicon = Float(value)
    case "rounds": training.rounds = Int(value)
    case "discount": training.discount = Float(value)
    case "unaligned": training.unaligned = Float(value)
    case "unseen": unseen = Float(value)
    case "radius": radius = Int(value)
    case "last": lastRadius = Int(value)
    case "beam": beam = value
    case "span": firstSpan = Int(value)
    case "sharpness": sharpness = value
    case "shape": shapeWeight = value
    default: preconditionFailure("no number is named '\(name)'")
    }
  }
}
