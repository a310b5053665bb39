package import Diagnostics
package import Dialogue
package import FormSchemas

/// One pipeline of pipelines.yml: what is made of which inputs.
package struct PipelineDefinition: Sendable, Hashable {
    package let name: String
    /// Path of the survey file, as written; without one, of the file that decisions lie beside in its place.
    package let survey: String
    /// False where workshops, a plan or a scan stand by themselves.
    package let hasSurvey: Bool
    /// What it is called where no survey says it; nil for its name.
    package let title: String?
    package let responses: [ResponseEntry]
    /// The list of those registered for the meetings asked about; nil for none.
    package let registered: NamedFile?
    /// What was noted of those who did not answer; nil for nothing.
    package let outcomes: NamedFile?
    /// Registers as they were at other waves, by wave, in the order written.
    package let headcounts: [WaveFile]
    /// What the meetings and all beside them are evaluated by; nil for none.
    package let evaluation: NamedFile?
    package let quality: QualityLimits
    package let reports: [ReportKind]
    /// Bodies that the report is written for, as it names them.
    package let recipients: [String]
    /// The workshops beside the survey; nil for none.
    package let dialogue: DialogueEntry?
    /// What project staff wrote beside the report.
    package let followUp: FollowUpEntry

    /// Notes of tables with what is needed to read them.
    package struct DialogueEntry: Sendable, Hashable {
        /// A path or a pattern of `.bord` files, as written; nil where all notes are of boards.
        package let notes: String?
        package let workshop: String
        package let codebook: String?
        /// Words of the field; nil for those alone that ship.
        package let wordList: String?
        /// Exports of digital boards and polls.
        package let boards: [BoardEntry]
        /// Free text questions of the survey that are notes too.
        package let texts: [TextEntry]
        /// Where the notes are named.
        package let place: Place
    }

    /// A free text question, and what its answers are about.
    package struct TextEntry: Sendable, Hashable {
        package let question: String
        /// Nil where it is the question's own, or its section's.
        package let area: String?
        package let horizon: String
        package let place: Place
    }

    /// Exports of a board or a poll, and what their columns say.
    package struct BoardEntry: Sendable, Hashable {
        /// A path or a pattern, as written.
        package let path: String
        package let place: Place
        package let mapping: NoteMapping
    }

    /// A file, and where it is named.
    package struct NamedFile: Sendable, Hashable {
        package let path: String
        package let place: Place
    }

    /// A file of one wave.
    package struct WaveFile: Sendable, Hashable {
        package let wave: String
        package let file: NamedFile
    }

    /// What is read beside the survey itself, answers and companions apart.
    var inputFiles: [String] {
        [registered?.path, outcomes?.path].compactMap { $0 } + headcounts.map(\.file.path)
    }

    /// One entry of `responses`.
    package struct ResponseEntry: Sendable, Hashable {
        /// A path or a pattern with `*` and `?`, as written.
        package let path: String
        /// Name of the export's format; nil for `auto`.
        package let format: String?
        /// Wave the answers belong to; nil for the survey's own.
        package let wave: String?
        /// Which columns answer which questions, where the user says it; `format` then is nil.
        package let columns: ColumnBinding?
        /// Where the path stands in pipelines.yml.
        package let place: Place
    }

    package enum ReportKind: String, Sendable, Hashable, CaseIterable {
        /// report.html for leadership.
        case leadership
        /// A page per unit that may have one.
        case units
        /// figures.csv and figures.json.
        case tables
        /// narrative.html, conclusions.html, plan.html, scan.html and their tables.
        case followUp = "followup"
    }
}

/// How much may be set aside, or be remarked on, before a run warns or stops.
package struct QualityLimits: Sendable, Hashable {
    /// Of records set aside.
    package var rejected = Limits()
    /// Of single faults and remarks, in the order written.
    package var rules: [Rule] = []

    /// Beyond which a run warns, and beyond which it stops.
    package struct Limits: Sendable, Hashable {
        package var warn: Limit?
        package var stop: Limit?
    }

    /// The limits of one code.
    package struct Rule: Sendable, Hashable {
        package let code: DiagnosticCode
        package let limits: Limits
    }

    /// The codes that a record or a cell can be given.
    static let codes = DiagnosticCode.allCases.filter { code in
        ["E2", "E3", "V2", "V3"].contains { code.rawValue.hasPrefix($0) }
    }

    /// A number of records, or a share of those read.
    package enum Limit: Sendable, Hashable {
        case count(Int)
        /// In per cent.
        case percent(Double)

        /// Whether `rejected` of `read` records is over the limit.
        func isExceeded(rejected: Int, read: Int) -> Bool {
            switch self {
            case .count(let count): rejected > count
            case .percent(let percent): Double(rejected) * 100 > percent * Double(max(read, 1))
            }
        }

        /// As written in the file: `5`, `1%`.
        var text: String {
            switch self {
            case .count(let count): String(count)
            case .percent(let percent):
                (percent == percent.rounded() ? String(Int(percent)) : String(percent)) + "%"
            }
        }
    }

    static let none = QualityLimits()
}
