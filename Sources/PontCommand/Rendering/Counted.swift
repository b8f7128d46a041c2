/// A number with its noun, which has an *s* but after one: *1 unit*, *2 units*.
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
