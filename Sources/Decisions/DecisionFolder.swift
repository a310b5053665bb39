import Diagnostics
package import Tables

/// The decisions about one survey's answers, in the folder `decisions/` beside the survey file.
///
/// What people decided is kept here and nowhere else, so that everything in Output/ can be deleted
/// and made again.
package struct DecisionFolder: Sendable {
    /// The folder, and how a user knows it.
    private let path: String
    package let name: String
    private let survey: String
    private var key: DecisionKey?

    /// Of the survey, in the order they were made.
    package private(set) var erasures: [Erasure] = []
    /// The last one about the same record, code and column counts.
    package private(set) var quarantine: [QuarantineDecision] = []

    /// Reads what has been decided.
    ///
    /// - Parameters:
    ///   - path: The folder `decisions`; it need not be there.
    ///   - name: The same, as messages call it.
    ///   - survey: Id of the survey; decisions about others in the same folder are left out.
    package init(path: String, name: String, survey: String) throws(DecisionProblem) {
        self.path = path
        self.name = name
        self.survey = survey
        key = try DecisionKey(at: path + "/" + Self.keyFile, name: name + "/" + Self.keyFile)
        let erased = try lines(.erasures)
        for line in erased.lines {
            guard let erasure = Erasure(line.fields) else {
                throw erased.problem(atLine: line.number)
            }
            if erasure.survey == survey { erasures.append(erasure) }
        }
        let decided = try lines(.quarantine)
        for line in decided.lines {
            guard let decision = QuarantineDecision(line.fields) else {
                throw decided.problem(atLine: line.number)
            }
            if decision.survey == survey { quarantine.append(decision) }
        }
        if key == nil, !erased.lines.isEmpty || !decided.lines.isEmpty {
            throw DecisionProblem([
                Diagnostic(
                    .decisionKeyMissing, file: name, facts: [.path: name + "/" + Self.keyFile])
            ])
        }
    }

    package static let keyFile = "key"

    /// The files, by what is decided in them.
    private enum Log {
        case erasures
        case quarantine

        var file: String {
            switch self {
            case .erasures: "erasures.tsv"
            case .quarantine: "quarantine.tsv"
            }
        }
        var heading: String {
            switch self {
            case .erasures: Erasure.heading
            case .quarantine: QuarantineDecision.heading
            }
        }
        var fieldCount: Int {
            switch self {
            case .erasures: Erasure.fieldCount
            case .quarantine: QuarantineDecision.fieldCount
            }
        }
    }

    private func lines(_ log: Log) throws(DecisionProblem) -> DecisionLines {
        try DecisionLines(
            path: path + "/" + log.file, name: name + "/" + log.file, heading: log.heading,
            fieldCount: log.fieldCount)
    }

    package var isEmpty: Bool { erasures.isEmpty && quarantine.isEmpty }

    /// Everything that decides how answers are read, as texts to be digested: of equal decisions
    /// equal, whenever they were made.
    package var signature: [String] {
        erasures.map { "\($0.scope)" }
            + quarantine.map {
                [$0.verdict.rawValue, $0.record, $0.code, $0.column, $0.value ?? ""]
                    .joined(separator: "\t")
            }
    }

    // MARK: Recognising

    /// The keyed digest of a response; nil before anything was decided.
    package func digest(ofResponse id: String, started: String?) -> String? {
        key?.digest([survey, "response", id, started ?? ""])
    }

    /// The keyed digest of a record as it stood; nil before anything was decided.
    package func digest(ofRecord raw: String) -> String? {
        key?.digest([survey, "record", raw])
    }

    // MARK: Deciding

    /// The folder with its key, made where they are missing: digests can then be made.
    package mutating func prepare() throws(TableError) {
        guard key == nil else { return }
        try FolderMaking.make(path)
        key = try DecisionKey.make(at: path + "/" + Self.keyFile)
    }

    package mutating func add(_ erasure: [Erasure]) throws {
        var lines = try lines(.erasures)
        try lines.append(erasure.map(\.fields))
        erasures += erasure
    }

    package mutating func add(_ decision: QuarantineDecision) throws {
        var lines = try lines(.quarantine)
        try lines.append([decision.fields])
        quarantine.append(decision)
    }
}
