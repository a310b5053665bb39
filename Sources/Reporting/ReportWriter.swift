package import Disclosure

/// Makes every file of a report from released figures: a pure function of them.
package enum ReportWriter {
    /// The files, in a fixed order: `report.html`, `units/<unit>.html`, `figures.csv`,
    /// `figures.json`.
    ///
    /// - Throws: The template engine's or the table writer's error; neither depends on what the
    ///   survey says.
    package static func files(for report: ReleasedReport) throws -> [OutputFile] {
        let templates = try TemplateLibrary()
        let pages = PageMaker(report)
        var files = [
            OutputFile(path: "report.html", bytes: try templates.page(pages.reportPage(), "report"))
        ]
        for (index, group) in report.groups.enumerated() where group.isPublishable {
            guard group.kind != .everyone, group.kind != .category,
                let name = pages.unitNames[group.unit]
            else { continue }
            let page = pages.unitPage(group, at: index)
            files.append(
                OutputFile(
                    path: "units/\(name).html", bytes: try templates.page(page, "unit")))
        }
        files.append(OutputFile(path: "figures.csv", bytes: try FiguresCSV.bytes(report)))
        files.append(OutputFile(path: "figures.json", bytes: FiguresJSON.bytes(report)))
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
