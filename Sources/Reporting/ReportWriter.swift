package import Disclosure

/// Makes every file of a report from released figures: a pure function of them.
package enum ReportWriter {
    /// The files, in a fixed order: `report.html`, `units/<unit>.html`, `figures.csv`,
    /// `figures.json`.
    ///
    /// - Parameters:
    ///   - isWanted: Whether a file is to be made, by its path.
    ///   - related: Pages that lie beside the report and that it is to lead to, by their names.
    ///   - recipients: Bodies that it is written for.
    /// - Throws: The template engine's or the table writer's error; neither depends on what the
    ///   survey says.
    package static func files(
        for report: ReleasedReport, related: [String] = [], recipients: [String] = [],
        where isWanted: (String) -> Bool = { _ in true }
    ) throws -> [OutputFile] {
        let templates = try TemplateLibrary()
        let pages = PageMaker(report)
        var files: [OutputFile] = []
        func add(_ path: String, _ make: () throws -> [UInt8]) throws {
            if isWanted(path) { files.append(OutputFile(path: path, bytes: try make())) }
        }
        try add("report.html") {
            try templates.page(pages.reportPage(related: related, recipients: recipients), "report")
        }
        for (index, group) in report.groups.enumerated() where group.isPublishable {
            guard group.kind.isUnit,
                let name = pages.unitNames[group.unit]
            else { continue }
            try add("units/\(name).html") {
                try templates.page(pages.unitPage(group, at: index), "unit")
            }
        }
        try add("figures.csv") { try FiguresCSV.bytes(report) }
        try add("figures.json") { FiguresJSON.bytes(report) }
        return files
    }
}

/// A page whose template is not there: a mistake in this module.
package struct MissingTemplate: Error, Sendable, Hashable {
    package let name: String
}

extension TemplateLibrary {
    fileprivate func page(_ page: Any, _ name: String) throws -> [UInt8] {
        guard let html = render(page, with: name) else { throw MissingTemplate(name: name) }
        return Array(html.utf8)
    }
}
