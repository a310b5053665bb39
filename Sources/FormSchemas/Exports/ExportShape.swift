package import SurveyModel

/// What one tool's export of one survey looks like: the single definition that the simulator
/// writes by and ingestion reads by.
package struct ExportShape: Sendable, Hashable {
    package let format: ExportFormat
    package let heading: HeadingStyle
    /// The language that texts are written in, where headers or values are texts.
    package let language: String
    /// The tool's own columns, in its order; those not `isWritten` are only recognised.
    package let system: [SystemColumn]
    /// The columns with answers, in document order. Every canonical column is carried by exactly
    /// one of them, as one of `columns` or as `otherText`; those of a ranking may be carried by one
    /// per place, those of a multiple choice together and one by one, and a tool that does not
    /// write what is calculated has no column for it.
    package private(set) var columns: [ExportColumn]
    package let headerRows: HeaderRows
    /// How the file writes days.
    package let dates: DateOrder
    /// The tool's own columns that stand before the answers when written.
    package var writtenSystem: [SystemColumn] { system.filter { $0.isWritten && !$0.isLast } }
    /// Those that stand behind them.
    package var closingSystem: [SystemColumn] { system.filter { $0.isWritten && $0.isLast } }

    /// Whether a tool writes each of a column's headers as often as the others. Then the first of
    /// them that a file has is meant, and the rest are something else.
    package var hasEqualHeaders: Bool { format == .odk }

    /// - Parameters:
    ///   - layout: The survey's canonical columns, which `ExportColumn.columns` point into.
    ///   - language: One of the survey's languages; another one means its first.
    ///   - heading: One of the format's.
    package init(
        survey: Survey, layout: ColumnLayout, format: ExportFormat, language: String,
        heading: HeadingStyle = .standard
    ) {
        let language =
            survey.languages.contains(language) ? language : survey.languages.first ?? language
        let source = ShapeSource(survey: survey, layout: layout, language: language)
        self.format = format
        self.heading = heading
        self.language = language
        headerRows = format.headerRows
        dates = format.dateOrder
        let taken = Set(layout.columns.map(\.name) + survey.questions.map { source.name(of: $0) })
        switch format {
        case .microsoftForms:
            system = MicrosoftFormsShape.system
            columns = MicrosoftFormsShape.columns(source)
        case .googleForms:
            system = GoogleFormsShape.system
            columns = GoogleFormsShape.columns(source)
        case .limeSurvey:
            system = LimeSurveyHeadings.system(heading)
            columns = LimeSurveyHeadings.columns(source, heading)
        case .limeSurveyJSON:
            system = Self.untaken(LimeSurveyShape.system, taken)
            columns = LimeSurveyShape.columns(source)
        case .limeSurveyVV:
            system = LimeSurveyHeadings.systemOfVV
            columns = LimeSurveyHeadings.columnsOfVV(source)
        case .qualtrics:
            system = QualtricsShape.system(heading)
            columns = QualtricsShape.columns(source, heading)
        case .surveyMonkey:
            system = SurveyMonkeyShape.system
            columns = SurveyMonkeyShape.columns(source)
        case .formr:
            system = Self.untaken(FormrShape.system, taken)
            columns = FormrShape.columns(source)
        case .redcap:
            system = REDCapShape.system(source)
            columns = REDCapShape.columns(source)
        case .enalyzer:
            system = EnalyzerShape.system
            columns = EnalyzerShape.columns(source)
        case .surveyJS:
            system =
                Self.untaken(SurveyJSShape.system, taken) + SurveyJSShape.calculated(source)
            columns = SurveyJSShape.columns(source)
        case .fhir:
            system = FHIRShape.system(source)
            columns = FHIRShape.columns(source)
        case .odk:
            let names = XLSFormNames(survey, layout: layout)
            system = Self.untaken(ODKShape.system(survey, names), taken)
            columns = ODKShape.columns(source, names)
        case .table:
            system = Self.untaken(CanonicalShape.tableSystem, taken)
            columns = CanonicalShape.tableColumns(source)
        case .lagesbild:
            system = CanonicalShape.formSystem
            columns = CanonicalShape.formColumns(source)
        case .bound:
            system = []
            columns = []
        }
        columns = Self.withFormerNames(
            columns, survey: survey, layout: layout, format: format, language: language,
            heading: heading)
    }

    /// A file whose columns a user has bound.
    init(
        bound columns: [ExportColumn], system: [SystemColumn], survey: Survey,
        layout: ColumnLayout, headerRows: Int, dates: DateOrder
    ) {
        format = .bound
        heading = .standard
        language = survey.languages.first ?? "sv"
        self.system = system
        self.headerRows = .grouped(headerRows)
        self.dates = dates
        self.columns = Self.withFormerValues(columns, survey: survey, layout: layout)
    }

    /// The header rows as the tool writes them, from the top.
    package var headerRecords: [[String]] {
        let own = (writtenSystem.map { ($0.headerCells, $0.header) })
        let answers = columns.map { ($0.headerCells, $0.header) }
        let closing = closingSystem.map { ($0.headerCells, $0.header) }
        let cells = own + answers + closing
        return headerRows.rows.indices.map { row in
            cells.map { cells, header in
                if cells.isEmpty { row == 0 ? header : "" } else { cells[row] }
            }
        }
    }

    /// A question of the survey beats a tool's own column of the same name.
    private static func untaken(_ system: [SystemColumn], _ taken: Set<String>) -> [SystemColumn] {
        system.compactMap { column in
            let free = ([column.path] + column.aliases).filter { path in
                path.count != 1 || !taken.contains(path[0].lowercased())
            }
            guard let first = free.first else { return nil }
            return SystemColumn(
                column.role, first, aliases: Array(free.dropFirst()), isWritten: column.isWritten,
                isLast: column.isLast)
        }
    }

    /// Whether a header that binds to nothing is one the tool is known to add, such as timings.
    package func isKnownExtra(_ header: String) -> Bool {
        switch format {
        case .microsoftForms: MicrosoftFormsShape.isKnownExtra(header)
        case .googleForms: header.hasSuffix("[Score]") || header.hasSuffix("[Feedback]")
        case .limeSurvey, .limeSurveyVV, .limeSurveyJSON: LimeSurveyShape.isKnownExtra(header)
        case .qualtrics: QualtricsShape.isKnownExtra(header)
        case .redcap: REDCapShape.isKnownExtra(header)
        case .odk: ODKShape.isKnownExtra(header)
        case .surveyMonkey, .formr, .enalyzer, .surveyJS, .fhir, .table, .lagesbild, .bound: false
        }
    }
}
