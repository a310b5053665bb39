import Diagnostics
import Tables

/// Everything that lies beside figures.csv, file by file.
struct BesideChecks {
    private(set) var findings: [Finding] = []
    private(set) var names: [String] = []
    private let threshold: Int
    private let values: PublishedValues
    private let labels: PageLabels

    /// - Parameter approved: Texts that a person has approved to be quoted; nil where nobody says.
    init(
        _ files: [PublicFile], figures: TableInput?, threshold: Int, approved: Set<String>?
    ) throws(Diagnostic) {
        self.threshold = threshold
        values =
            try figures.map { input throws(Diagnostic) in try PublishedValues(input) }
            ?? PublishedValues()
        var labels = PageLabels()
        for file in files where file.path == "figures.json" {
            labels = try PageLabels(file.input)
        }
        self.labels = labels
        var others: Set<PublishedValues.Value> = []
        for file in files where file.path == "evaluation.csv" {
            let table = try BesideTable(file.input)
            others = EvaluationCheck.numbers(table)
        }
        for file in files where file.path == "run.json" {
            others.formUnion(try RunFileCheck.numbers(file.input))
        }
        for file in files {
            try check(file, others, approved)
        }
    }

    private mutating func check(
        _ file: PublicFile, _ others: Set<PublishedValues.Value>, _ approved: Set<String>?
    ) throws(Diagnostic) {
        let own = BesideFile(file.path, threshold: threshold)
        switch file.path {
        case "figures.csv", "figures.json": return
        case "run.json": add(try RunFileCheck(own, file.input).file)
        case "themes.csv": add(ThemesCheck(own, try BesideTable(file.input)).file)
        case "text_themes.csv": add(TextThemesCheck(own, try BesideTable(file.input)).file)
        case "words.csv": add(WordsCheck(own, try BesideTable(file.input)).file)
        case "coverage.csv":
            add(CoverageCheck(own, try BesideTable(file.input), values, labels).file)
        case "quotes.csv": add(QuotesCheck(own, try BesideTable(file.input), approved).file)
        case "evaluation.csv":
            add(try EvaluationCheck(own, try BesideTable(file.input)).file)
        case "conclusions.csv", "indicators.csv", "priorities.csv":
            add(ReferencesCheck(own, try BesideTable(file.input), values).file)
        case _ where file.path.hasSuffix(".html"):
            let bytes: [UInt8]
            do throws(TableError) { bytes = try file.input.bytes(limit: 1 << 30) } catch {
                throw error.diagnostic(file: file.input.name)
            }
            let page = PageScanner(bytes)
            let isReport = file.path == "report.html" || file.path.hasPrefix("units/")
            add(
                PageCheck(own, page, values, labels, others: others, isReport: isReport).file)
            add(QuotesCheck(own, page, labels, approved).file, isNew: false)
            if file.path == "workshops.html" {
                add(ParticipantsCheck(own, page).file, isNew: false)
            }
        default: return
        }
    }

    private mutating func add(_ file: BesideFile, isNew: Bool = true) {
        findings += file.findings
        if isNew { names.append(file.name) }
    }
}
