package import Disclosure

/// Makes the files about an evaluation of what is released of it.
package enum EvaluationWriter {
    /// `evaluation.html`, `evaluation.csv`.
    ///
    /// - Parameters:
    ///   - report: What is released of the survey, with what may be quoted of it.
    ///   - isWanted: Whether a file is to be made, by its path.
    package static func files(
        for evaluation: ReleasedEvaluation, beside report: ReleasedReport,
        where isWanted: (String) -> Bool = { _ in true }
    ) throws -> [OutputFile] {
        var files: [OutputFile] = []
        if isWanted("evaluation.html") {
            let page = EvaluationPageMaker(evaluation, beside: report).page()
            guard let html = try TemplateLibrary().render(page, with: "evaluation") else {
                throw MissingTemplate(name: "evaluation")
            }
            files.append(OutputFile(path: "evaluation.html", bytes: Array(html.utf8)))
        }
        if isWanted("evaluation.csv") {
            var tables = EvaluationTables(evaluation)
            files.append(OutputFile(path: "evaluation.csv", bytes: try tables.bytes()))
        }
        return files
    }
}
