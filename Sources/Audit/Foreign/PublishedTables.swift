package import Diagnostics
internal import Foundation
package import Tables

/// The tables in a folder.
package enum PublishedTables {
    /// CSV, TSV and XLSX files that lie in a folder itself, by name.
    ///
    /// - Throws: `.fileNotFound` where there is no folder, or nothing in it to audit.
    package static func inputs(in folder: String) throws(Diagnostic) -> [TableInput] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let tables = names.filter { name in
            ["csv", "tsv", "txt", "xlsx"].contains(
                name.split(separator: ".").last?.lowercased() ?? "")
        }.sorted()
        guard !tables.isEmpty else {
            throw TableError(.notFound).diagnostic(file: folder)
        }
        return tables.map { TableInput(path: folder + "/" + $0, name: $0) }
    }
}
