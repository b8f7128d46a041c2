public import Bitext

extension Ladder {
  /// Beads as Vecalign writes them: `[0, 1]:[2]:0.027000`, the last a cost, here what is missing to
  /// certainty.
  public static func vecalignText(of beads: [Bead]) -> String {
    beads.map { bead in
      let sides = [bead.source, bead.target].map { side in
        "[" + side.map(String.init).joined(separator: ", ") + "]"
      }
      return "\(sides[0]):\(sides[1]):\(decimal(1 - bead.confidence))000\n"
    }.joined()
  }
}
