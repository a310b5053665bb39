package import Audit
package import Diagnostics
import Disclosure
package import Tables

/// Attacks what a run made with what anybody could know, before it is written.
///
/// A draft is a draft: what is found is told, and stands in `internal/`; it stops a release only.
package struct AuditStage {
    private let threshold: Int
    private let register: TableInput?

    /// What came of it.
    package enum Outcome {
        case audited(AuditReport)
        /// Why it could not be done.
        case failed(Diagnostic)
    }

    /// - Parameter register: The register of units, which every reader may have.
    package init(threshold: Int, register: TableInput?) {
        self.threshold = threshold
        self.register = register
    }

    /// - Parameters:
    ///   - figures: figures.csv, also where it is not among the files.
    ///   - files: Everything that may be shown.
    ///   - approved: Texts that a person has approved to be quoted; nil where nobody says.
    package func outcome(
        figures: [UInt8], files: [(path: String, bytes: [UInt8])], approved: Set<String>? = nil
    ) -> Outcome {
        var auditor = Auditor(threshold: threshold)
        auditor.countBudget = .ofEveryRun
        auditor.budget = .ofEveryRun
        do throws(Diagnostic) {
            return .audited(
                try auditor.audit(
                    TableInput(name: "figures.csv", bytes: figures), register: register,
                    twin: files.first { $0.path == "figures.json" }
                        .map { TableInput(name: $0.path, bytes: $0.bytes) },
                    files: PublicFile.audited(files), approved: approved))
        } catch { return .failed(error) }
    }
}

extension PublicFile {
    /// Those of some files that an audit reads.
    static func audited(_ files: [(path: String, bytes: [UInt8])]) -> [PublicFile] {
        files.filter { isAudited($0.path) }.map {
            PublicFile(path: $0.path, input: TableInput(name: $0.path, bytes: $0.bytes))
        }
    }
}

/// What an audit left in `internal/`: what it found could be spread no more than what it found it in.
struct AuditRecord {
    static let jsonName = "audit.json"
    static let textName = "audit.txt"

    /// How many findings would stop a release; nil where no audit was finished.
    let leaks: Int?

    /// Reads it; one that is damaged or not there says nothing.
    init(of folder: OutputFolder) {
        leaks = folder.read("internal/" + Self.jsonName)
            .flatMap { try? JSONDocument.parse($0) }?["leaks"]?.text.flatMap { Int($0) }
    }

    /// - Parameter language: The survey's first, so that the same inputs give the same bytes.
    static func files(
        _ report: AuditReport, language: String, labels: GroupLabels
    ) -> [(path: String, bytes: [UInt8])] {
        let words = AuditText(report, language == "sv" ? .swedish : .english, labels: labels)
        return [
            (jsonName, Array((AuditJSON.text(report) + "\n").utf8)),
            (textName, Array(words.text(limit: .max).utf8)),
        ]
    }
}

extension GroupLabels {
    /// What groups are called in a report.
    init(_ report: ReleasedReport) {
        var units: [String: String] = [:]
        var categories: [String: [String: String]] = [:]
        for group in report.groups {
            if group.kind.isUnit { units[group.unit] = group.label }
            if !group.dimension.isEmpty {
                categories[group.dimension, default: [:]][group.code] = group.label
            }
        }
        self.init(units: units, categories: categories)
    }
}
