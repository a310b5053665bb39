internal import Foundation
import Tables

/// The files of a pipeline's folder that an audit reads.
package enum PublicFolder {
    /// Those that may hold what was answered, by path; none where there is no folder.
    package static func files(in folder: String) -> [PublicFile] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return paths.filter(PublicFile.isAudited).sorted().map { path in
            PublicFile(path: path, input: TableInput(path: folder + "/" + path))
        }
    }
}
