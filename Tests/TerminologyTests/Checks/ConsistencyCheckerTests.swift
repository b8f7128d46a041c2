import Bitext
import Terminology
import Testing

@Suite struct ConsistencyCheckerTests {
  @Test func `finds what was translated differently before`() throws {
    var checker = ConsistencyChecker()
    let first = checker.finding(source: "Dat is zo.", target: "It is so.", number: 3)
    let second = checker.finding(source: "Dat is zo. ", target: "It is so.", number: 4)
    #expect(first == nil && second == nil)
    let found = checker.finding(source: "Dat is zo.", target: "Indeed.", number: 5)
    let finding = try #require(found)
    #expect(finding.kind == .inconsistent && finding.severity == .warning)
    #expect(finding.earlier == 3 && finding.message.contains("'It is so.'"))
  }

  @Test func `takes a single word or a change of capitals for a hint`() {
    var checker = ConsistencyChecker()
    _ = checker.finding(source: "Open", target: "Open")
    let word = checker.finding(source: "Open", target: "Unlocked")
    #expect(word?.severity == .hint)
    _ = checker.finding(source: "twee woorden", target: "Two words")
    let capitals = checker.finding(source: "twee woorden", target: "two words")
    #expect(capitals?.severity == .hint)
  }

  @Test func `notices a name that is written otherwise than before`() throws {
    var checker = NameConsistencyChecker(source: .nl, target: .en)
    let first = checker.findings(
      source: "Toen kwam Koelidzjanov.", target: "Then Kulidzhanov came.", number: 1)
    #expect(first == [])
    let same = checker.findings(
      source: "Van Koelidzjanov weet ik niets.", target: "I know nothing of Kulidzhanov’s.",
      number: 2)
    #expect(same == [])
    let other = checker.findings(
      source: "Wat zegt Koelidzjanov?", target: "What does Koulidjanov say?", number: 3)
    #expect(other.map(\.kind) == [.nameDiffers] && other.first?.earlier == 1)
    #expect(other.first?.targetRange == 10..<21)
  }
}
