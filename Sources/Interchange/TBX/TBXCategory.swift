/// The data categories of TBX-Basic (ISO 30042:2019, modules Min and Basic): the element that holds each
/// in the style DCA, and the module whose name space it has in the style DCT.
struct TBXCategory {
  let element: String
  let module: String

  /// The category of a name; `nil` for one that TBX-Basic does not have.
  static func named(_ name: String) -> TBXCategory? { known[name] }

  /// The element for a category that is written as an element of its own name.
  ///
  /// - Parameters:
  ///   - parent: the element around it, where that is no level of a concept.
  ///   - isInTerm: whether it says something of a term.
  static func element(of name: String, in parent: String?, isInTerm: Bool) -> String {
    if let category = known[name] { return category.element }
    return switch parent {
    case "transacGrp": "transacNote"
    case "adminGrp": "adminNote"
    case "termNoteGrp": "termNote"
    case "descripGrp": "descripNote"
    default: isInTerm ? "termNote" : "descrip"
    }
  }

  /// Name spaces of the modules, as they are written.
  static let modules = [
    ("min", "http://www.tbxinfo.net/ns/min"), ("basic", "http://www.tbxinfo.net/ns/basic"),
  ]

  private static let known: [String: TBXCategory] = [
    "administrativeStatus": TBXCategory(element: "termNote", module: "min"),
    "customerSubset": TBXCategory(element: "admin", module: "min"),
    "externalCrossReference": TBXCategory(element: "xref", module: "min"),
    "partOfSpeech": TBXCategory(element: "termNote", module: "min"),
    "subjectField": TBXCategory(element: "descrip", module: "min"),
    "context": TBXCategory(element: "descrip", module: "basic"),
    "crossReference": TBXCategory(element: "ref", module: "basic"),
    "definition": TBXCategory(element: "descrip", module: "basic"),
    "geographicalUsage": TBXCategory(element: "termNote", module: "basic"),
    "grammaticalGender": TBXCategory(element: "termNote", module: "basic"),
    "projectSubset": TBXCategory(element: "admin", module: "basic"),
    "responsibility": TBXCategory(element: "transacNote", module: "basic"),
    "source": TBXCategory(element: "admin", module: "basic"),
    "termLocation": TBXCategory(element: "termNote", module: "basic"),
    "termType": TBXCategory(element: "termNote", module: "basic"),
    "transactionType": TBXCategory(element: "transac", module: "basic"),
    "xGraphic": TBXCategory(element: "xref", module: "basic"),
  ]
}
