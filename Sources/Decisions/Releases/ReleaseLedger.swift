import Diagnostics
import Digests
package import Tables

/// What was ever released of a survey: `releases.tsv` beside its other decisions, and the figures of
/// each release in `releases/`, compressed, by their SHA-256. Both only grow.
package struct ReleaseLedger: Sendable {
    /// Of the survey, the oldest first.
    package private(set) var releases: [Release] = []
    private let path: String
    private let name: String
    private let survey: String
    private var lines: DecisionLines
    /// The last line's, of whatever survey; empty before the first.
    private var chain = ""

    /// Reads the ledger and holds every line against the one before.
    ///
    /// - Parameters:
    ///   - path: The folder `decisions`; it need not be there.
    ///   - name: The same, as messages call it.
    ///   - survey: Releases of others in the same file are checked, and left out.
    package init(path: String, name: String, survey: String) throws(DecisionProblem) {
        self.path = path
        self.name = name
        self.survey = survey
        do throws(DecisionProblem) {
            lines = try DecisionLines(
                path: path + "/" + Self.file, name: name + "/" + Self.file,
                heading: Release.heading, fieldCount: Release.fieldCount)
        } catch {
            throw DecisionProblem(error.diagnostics.map(Self.aboutLedger))
        }
        var known: Set<String> = []
        for (index, line) in lines.lines.enumerated() {
            let fields = Array(line.fields.dropLast())
            guard line.fields.last == Self.link(chain, fields) else {
                throw DecisionProblem(
                    lines.problem(atLine: line.number).diagnostics.map(Self.aboutLedger))
            }
            let release = Self.release(line.fields, number: index + 1)
            chain = release.chain
            known.insert(release.figures)
            if release.survey == survey { releases.append(release) }
        }
        try checkFigures(known)
    }

    /// The figures of a release, as they were written then.
    ///
    /// - Parameter shown: What a person knows them by.
    package func figures(
        of release: Release, named shown: String
    ) throws(DecisionProblem) -> TableInput {
        let file = Self.folder + "/" + release.figures + Self.packed
        let plain = Self.folder + "/" + release.figures + Self.plain
        for candidate in [file, plain, Self.folder + "/" + Self.pending] {
            let packed = TableInput(path: path + "/" + candidate)
            guard
                let bytes = try? packed.unpacked(limit: Self.limit).bytes(limit: Self.limit),
                ContentDigest(of: bytes).description == release.figures
            else { continue }
            return TableInput(name: shown, bytes: bytes)
        }
        throw DecisionProblem([
            Diagnostic(
                .releasedFiguresChanged, file: name + "/" + file,
                facts: [.path: name + "/" + file, .value: release.date])
        ])
    }

    /// Writes down that something is released.
    ///
    /// Whenever the machine stops, either the line is there and its figures can be found, or there is
    /// no line: the figures go to disk first, under a name that belongs to no release.
    package mutating func add(_ draft: ReleaseDraft, figures: [UInt8]) throws -> Release {
        let digest = ContentDigest(of: figures).description
        let target = path + "/" + Self.folder + "/" + digest + Self.packed
        let waiting = path + "/" + Self.folder + "/" + Self.pending
        try FolderMaking.make(path)
        try FolderMaking.make(path + "/" + Self.folder)
        let packed = try GzipArchive.bytes(figures)
        try AtomicFile.write(packed, to: waiting, mode: 0o600)
        let fields = [
            draft.time, survey, draft.pipeline, draft.wave, draft.role, draft.note, draft.content,
            digest,
        ].map(DecisionLines.kept)
        let line = fields + [Self.link(chain, fields)]
        try lines.append([line])
        try AtomicFile.write(packed, to: target, mode: 0o600)
        FolderMaking.remove(waiting)
        let release = Self.release(line, number: lines.lines.count)
        chain = release.chain
        releases.append(release)
        return release
    }

    // MARK: Parts

    /// Figures that no line speaks of were released, and the line is gone.
    private func checkFigures(_ known: Set<String>) throws(DecisionProblem) {
        let folder = path + "/" + Self.folder
        for file in FolderMaking.entries(of: folder)
        where [Self.packed, Self.plain].contains(where: file.hasSuffix)
            && file != Self.pending && !file.hasPrefix(".")
            && !known.contains(String(file.prefix { $0 != "." }))
        {
            let path = name + "/" + Self.folder + "/" + file
            throw DecisionProblem([
                Diagnostic(
                    .releaseNotInLedger, file: name + "/" + Self.file,
                    facts: [.path: path, .line: String((lines.lines.last?.number ?? 0) + 1)])
            ])
        }
    }

    private static func release(_ fields: [String], number: Int) -> Release {
        Release(
            number: number, time: fields[0], survey: fields[1], pipeline: fields[2],
            wave: fields[3], role: fields[4], note: fields[5], content: fields[6],
            figures: fields[7], chain: fields[8])
    }

    private static func link(_ chain: String, _ fields: [String]) -> String {
        ContentDigest(of: [chain] + fields).description
    }

    /// An unreadable line in this file is not about erased answers.
    private static func aboutLedger(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.code == .decisionUnreadable else { return diagnostic }
        return Diagnostic(
            .releaseLedgerBroken, file: diagnostic.file, at: diagnostic.place,
            facts: diagnostic.facts)
    }

    private static let file = "releases.tsv"
    private static let folder = "releases"
    /// Figures whose line may not have been written yet.
    private static let pending = "pending" + packed
    private static let packed = ".csv.gz"
    /// As versions before wrote them.
    private static let plain = ".csv"
    /// Far above the figures of any survey.
    private static let limit = 1 << 30
}
