import Diagnostics
import Digests
package import Tables

/// What was ever released of a survey: `releases.tsv` beside its other decisions, and the figures of
/// each release in `releases/`, compressed, by their SHA-256, with what was told beside them. Both only grow.
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
                heading: Release.heading, fieldCounts: Release.fieldCounts)
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
            known.formUnion([release.figures, release.companions])
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
        try kept(release.figures, of: release, named: shown)
    }

    /// What a release told beside its figures; nil where that is nothing, or an older version wrote it.
    package func companions(of release: Release) throws(DecisionProblem) -> TableInput? {
        release.companions.isEmpty
            ? nil
            : try kept(
                release.companions, of: release, named: "nr \(release.number), \(release.date)")
    }

    private func kept(
        _ digest: String, of release: Release, named shown: String
    ) throws(DecisionProblem) -> TableInput {
        let file = Self.folder + "/" + digest + Self.packed
        let plain = Self.folder + "/" + digest + Self.plain
        for candidate in [file, plain] + Self.pending.map({ Self.folder + "/" + $0 }) {
            let packed = TableInput(path: path + "/" + candidate)
            guard
                let bytes = try? packed.unpacked(limit: Self.limit).bytes(limit: Self.limit),
                ContentDigest(of: bytes).description == digest
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
    ///
    /// - Parameter companions: What is told beside the figures; nil for nothing.
    package mutating func add(
        _ draft: ReleaseDraft, figures: [UInt8], companions: [UInt8]? = nil
    ) throws -> Release {
        let contents = [figures] + [companions].compactMap { $0 }
        let digests = contents.map { ContentDigest(of: $0).description }
        let folder = path + "/" + Self.folder + "/"
        try FolderMaking.make(path)
        try FolderMaking.make(folder)
        try keepPending()
        let packed = try contents.map { try GzipArchive.bytes($0) }
        for (bytes, waiting) in zip(packed, Self.pending) {
            try AtomicFile.write(bytes, to: folder + waiting, mode: 0o600)
        }
        let fields =
            ([
                draft.time, survey, draft.pipeline, draft.wave, draft.role, draft.note,
                draft.content,
            ] + digests).map(DecisionLines.kept)
        let line = fields + [Self.link(chain, fields)]
        try lines.append([line])
        for (bytes, digest) in zip(packed, digests) {
            try AtomicFile.write(bytes, to: folder + digest + Self.packed, mode: 0o600)
        }
        Self.pending.forEach { FolderMaking.remove(folder + $0) }
        let release = Self.release(line, number: lines.lines.count)
        chain = release.chain
        releases.append(release)
        return release
    }

    // MARK: Parts

    /// What a machine that stopped left waiting belongs to the last line, and would be written over.
    private func keepPending() throws {
        let digests = [lines.lines.last.map { Self.release($0.fields, number: 0) }].compactMap {
            $0
        }
        .flatMap { [$0.figures, $0.companions] }
        for waiting in Self.pending {
            let file = TableInput(path: path + "/" + Self.folder + "/" + waiting)
            guard let packed = try? file.bytes(limit: Self.limit),
                let bytes = try? file.unpacked(limit: Self.limit).bytes(limit: Self.limit)
            else { continue }
            let digest = ContentDigest(of: bytes).description
            guard digests.contains(digest) else { continue }
            try AtomicFile.write(
                packed, to: path + "/" + Self.folder + "/" + digest + Self.packed, mode: 0o600)
        }
    }

    /// Figures that no line speaks of were released, and the line is gone.
    private func checkFigures(_ known: Set<String>) throws(DecisionProblem) {
        let folder = path + "/" + Self.folder
        for file in FolderMaking.entries(of: folder)
        where [Self.packed, Self.plain].contains(where: file.hasSuffix)
            && !Self.pending.contains(file) && !file.hasPrefix(".")
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
            figures: fields[7], companions: fields.count > 9 ? fields[8] : "",
            chain: fields[fields.count - 1])
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
    /// Figures, and what stands beside them, whose line may not have been written yet.
    private static let pending = ["pending" + packed, "pending-companions" + packed]
    private static let packed = ".csv.gz"
    /// As versions before wrote them.
    private static let plain = ".csv"
    /// Far above the figures of any survey.
    private static let limit = 1 << 30
}
