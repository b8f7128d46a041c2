import ICU
import Terminology
import Testing

@Suite struct TerminologyErrorTests {
  @Test func `says what failed and how to mend it`() {
    let error = TerminologyError.icu(.failed("U_MISSING_RESOURCE_ERROR"))
    #expect(error.description.contains("U_MISSING_RESOURCE_ERROR"))
    #expect(error.description.contains("Check"))
  }
}
