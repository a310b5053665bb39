internal import Foundation
package import Tables

/// The files of a pipeline's folder that an audit reads.
package enum PublicFolder {
    /// Those that may hold what was answered, by path; none where there is no folder.
    package static func files(in folder: String) -> [PublicFile] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return paths.filter(PublicFile.isAudited).sorted().map { path in
            PublicFile(path: path, input: TableInput(path: folder + "/" + path))
        }
    }

    /// The folder's figures.csv; nil where nothing in it is made of figures, and everything stands by itself: tables of
    /// workshops, a plan, a scan.
    package static func figures(in folder: String, among files: [PublicFile]) -> TableInput? {
        let ofFigures = files.contains { file in
            ["figures.csv", "figures.json", "report.html"].contains(file.path)
                || file.path.hasPrefix("units/")
        }
        return ofFigures || files.isEmpty ? TableInput(path: folder + "/figures.csv") : nil
    }
}
