import Foundation

/// Writes one part of a name in another language, supposing that it comes from a certain origin.
struct PartWriter {
  typealias Form = NameTranscriber.PartForm

  /// The language the name comes from, or `NameOrigins.latin`.
  let origin: String
  /// From which language to which.
  let pair: LanguageColumns

  /// Parts that belong to no convention: articles and particles.
  static let particles: Set<String> = [
    "al", "el", "bin", "ibn", "ben", "van", "von", "de", "den", "der", "del", "di", "da", "do",
    "dos", "du", "la", "le", "te", "ten", "ter", "zu", "zum", "zur",
  ]
  private static let shareOfRulesBesideCustom = 0.1
  private static let shareOfVariants = 0.3

  /// The forms of a part, their shares together 1 at most.
  func forms(of part: String) -> [Form] {
    let spelling = NameSpelling(part)
    let isInitial = part.hasSuffix(".") || spelling.letters.count == 1
    if isInitial && isLatinSource || Self.particles.contains(part.lowercased())
      || isLatinSource && Self.isNumeral(part)
    {
      return [Form(text: part, share: 1, rules: [])]
    }
    let custom = customaryForms(of: part, spelling)
    if origin == NameOrigins.latin {
      if custom.isEmpty { return [unchanged(part)] }
      let share = hasCustomOfItsOwn(part) ? 0.9 : 0.4
      return merged([unchanged(part, share: 1 - share)] + custom.scaled(share))
    }
    let ruled = ruledForms(of: spelling)
    if custom.isEmpty { return ruled.isEmpty ? [unchanged(part, share: 0.5)] : ruled }
    return merged(
      custom.scaled(1 - Self.shareOfRulesBesideCustom)
        + ruled.scaled(Self.shareOfRulesBesideCustom))
  }

  /// Whether the part is a name, of Arabic origin for one, that no rules of another origin write.
  private func hasCustomOfItsOwn(_ part: String) -> Bool {
    CustomaryNames.shipped.entries(for: part, in: pair.source)
      .contains { !NameOrigins.all.contains($0.origin) }
  }

  /// Whether a part is the number of a ruler: *II*, *XIV*.
  private static func isNumeral(_ part: String) -> Bool {
    part.count > 1 && part.utf8.allSatisfy("IVX".utf8.contains)
  }

  private var isLatinSource: Bool { NameOrigins.byLanguage[pair.source] != nil }

  private func unchanged(_ part: String, share: Double = 1) -> Form {
    Form(text: part, share: share, rules: ["unchanged: \(part)"])
  }

  private func customaryForms(of part: String, _ spelling: NameSpelling) -> [Form] {
    let entries = CustomaryNames.shipped.entries(for: part, in: pair.source)
    var forms: [Form] = []
    let own = entries.filter { $0.origin == origin }
    for entry in own.isEmpty ? entries : own {
      let names = usual(entry.forms[pair.target] ?? [], of: entry, beside: part)
      for (index, name) in names.enumerated() {
        // The customary form first; each further one is a third as frequent as the one before it.
        let share = names.count == 1 ? 1 : index == 0 ? 0.7 : 0.3 / pow(3, Double(index - 1)) * 0.7
        let text = spelling.capitalized(name)
        forms.append(Form(text: text, share: share, rules: ["custom: \(part) = \(text)"]))
      }
    }
    return merged(forms.scaled(1 / Double(max(1, (own.isEmpty ? entries : own).count))))
  }

  /// The forms in the target, the usual one first. Who spells an Arabic name with Latin letters keeps
  /// that spelling: *Mohammad*.
  private func usual(
    _ names: [String], of entry: CustomaryNames.Entry, beside part: String
  ) -> [String] {
    guard !NameOrigins.all.contains(entry.origin), let same = names.firstIndex(of: part) else {
      return names
    }
    return [names[same]] + names[..<same] + names[(same + 1)...]
  }

  private func ruledForms(of spelling: NameSpelling) -> [Form] {
    var forms: [Form] = []
    for guess in originals(of: spelling.letters) {
      guard let written = written(guess.letters) else { continue }
      let text = spelling.capitalized(written.text)
      let share = exp(-guess.cost)
      forms.append(
        Form(text: text, share: share * (1 - Self.shareOfVariants), rules: written.rules))
      let others = variants(of: written.text)
      let total = others.reduce(0) { $0 + $1.share }
      for other in others {
        let part = other.share / max(1, total) * share * Self.shareOfVariants
        forms.append(
          Form(
            text: spelling.capitalized(other.text), share: part,
            rules: written.rules + other.rules))
      }
    }
    forms = merged(forms)
    let total = forms.reduce(0) { $0 + $1.share }
    return total > 0 ? forms.scaled(1 / total) : []
  }

  private func merged(_ forms: [Form]) -> [Form] {
    var byText: [String: Form] = [:]
    for form in forms {
      guard let known = byText[form.text] else {
        byText[form.text] = form
        continue
      }
      byText[form.text] = Form(
        text: form.text, share: known.share + form.share,
        rules: known.share >= form.share ? known.rules : form.rules)
    }
    return Array(
      byText.values.sorted { ($1.share, $0.text) < ($0.share, $1.text) }.prefix(12))
  }
}

extension [NameTranscriber.PartForm] {
  fileprivate func scaled(_ factor: Double) -> Self {
    map { form in
      var scaled = form
      scaled.share *= factor
      return scaled
    }
  }
}
