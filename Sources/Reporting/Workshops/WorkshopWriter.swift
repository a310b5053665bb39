package import Disclosure

/// Makes the files about workshops of what is released of them.
package enum WorkshopWriter {
    /// `workshops.html`, `themes.csv`, `coverage.csv`, `quotes.csv`, `words.csv`; `theme_changes.csv` after a
    /// release, `text_themes.csv` where free texts are notes too.
    ///
    /// - Parameters:
    ///   - report: What is released of the survey, for whom to ask.
    ///   - isWanted: Whether a file is to be made, by its path.
    package static func files(
        for dialogue: ReleasedDialogue, beside report: ReleasedReport,
        where isWanted: (String) -> Bool = { _ in true }
    ) throws -> [OutputFile] {
        let tables = WorkshopTables(dialogue)
        var files: [OutputFile] = []
        func add(_ path: String, _ make: () throws -> [UInt8]) throws {
            if isWanted(path) { files.append(OutputFile(path: path, bytes: try make())) }
        }
        try add("workshops.html") {
            let page = WorkshopPageMaker(dialogue, beside: report).page()
            guard let html = try TemplateLibrary().render(page, with: "workshops") else {
                throw MissingTemplate(name: "workshops")
            }
            return Array(html.utf8)
        }
        try add("themes.csv") { try tables.themes() }
        try add("coverage.csv") { try tables.coverage() }
        try add("quotes.csv") { try tables.quotes() }
        try add("words.csv") { try tables.words() }
        if let change = dialogue.change {
            try add("theme_changes.csv") { try tables.changes(change) }
        }
        if !dialogue.texts.isEmpty {
            try add("text_themes.csv") { try tables.textThemes() }
        }
        return files
    }
}
