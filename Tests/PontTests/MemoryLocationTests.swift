import Pont
import Testing

@Suite struct MemoryLocationTests {
  @Test(arguments: [
    (["PONT_MEMORY": "news.pont", "HOME": "/home/an"], "news.pont"),
    (["XDG_DATA_HOME": "/data", "HOME": "/home/an"], "/data/pont/memory.pont"),
    (["XDG_DATA_HOME": "data", "HOME": "/home/an"], "/home/an/.local/share/pont/memory.pont"),
    (["PONT_MEMORY": "", "HOME": "/home/an"], "/home/an/.local/share/pont/memory.pont"),
  ])
  func `finds the memory that is meant`(environment: [String: String], expected: String) {
    #expect(MemoryLocation.standard(environment: environment) == expected)
  }
}
