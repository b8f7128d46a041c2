public import Bitext
import Foundation
public import Interchange

/// A file that is to be imported, and what is known of it beforehand.
public struct ImportedFile: Hashable, Sendable {
  /// Where it lies; `-` is standard input.
  public let path: String
  /// Its format; `nil` where its content tells.
  public let kind: FileKind?
  /// The languages of its columns, source first; empty where it says them, or nobody knows.
  public let languages: [LanguageTag]

  /// The files that a path stands for: what an OmegaT project holds for the folder of one, else
  /// the path itself.
  ///
  /// Of a project these are its translations, `omegat/project_save.tmx`, and the glossaries in its
  /// folder of them and the folders in that, by name; the memories in `tm` are those of others.
  /// - Throws: `InterchangeError` where the project cannot be read or has neither.
  public static func files(
    at path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) -> [ImportedFile] {
    let base = path.hasSuffix("/") ? path : path + "/"
    let description = base + "omegat.project"
    guard FileManager.default.fileExists(atPath: description) else {
      return [ImportedFile(path: path, kind: nil, languages: [])]
    }
    let project = try OmegaTProject(folder: path, options: options)
    let translations = ImportedFile(
      path: base + "omegat/project_save.tmx", kind: .tmx, languages: [])
    let hasTranslations = FileManager.default.fileExists(atPath: translations.path)
    let files = (hasTranslations ? [translations] : []) + glossaries(of: project)
    guard !files.isEmpty else {
      throw .lacking(
        path: description, line: 1, element: "project",
        what: "omegat/project_save.tmx and no glossary beside it")
    }
    return files
  }

  /// The glossaries of a project; OmegaT makes empty ones, which say nothing.
  private static func glossaries(of project: OmegaTProject) -> [ImportedFile] {
    let folder = project.glossaryFolder
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      let path = "\(folder)/\(name)"
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
      guard size != 0, let end = name.split(separator: ".").last?.lowercased() else { return nil }
      switch end {
      case "txt", "utf8", "tab", "tsv", "csv":
        return ImportedFile(
          path: path, kind: .glossaryTable, languages: [project.source, project.target])
      case "tbx": return ImportedFile(path: path, kind: .tbx, languages: [])
      default: return nil
      }
    }
  }
}
