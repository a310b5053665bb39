import Decisions
import Diagnostics
import Digests
import Ingestion
import SurveyModel

/// What people have decided about a survey's answers, as reading and the stages need it.
struct AnswerDecisions {
    let folder: DecisionFolder

    init(folder: DecisionFolder) { self.folder = folder }

    /// Reads `decisions/` beside the survey.
    ///
    /// - Parameter path: Of the survey file, as written.
    /// - Throws: `RunStop` where the decisions cannot be read: what was erased would come back.
    init(of survey: Survey, at path: String, in project: Project) throws {
        let name = Self.folder(beside: path)
        do {
            folder = try DecisionFolder(path: project.path(name), name: name, survey: survey.id)
        } catch {
            throw RunStop(error.diagnostics, status: .definition)
        }
    }

    /// A folder or file that lies beside the survey file.
    static func folder(beside path: String, named name: String = "decisions") -> String {
        guard let slash = path.lastIndex(of: "/") else { return name }
        return path[...slash] + name
    }

    /// A digest of what answers depend on, with the decisions in it where there are any.
    func joined(to hash: String) -> String {
        folder.isEmpty
            ? hash : ContentDigest(of: [hash] + folder.signature).description
    }

    /// What reading the answers of a wave has to know.
    func records(wave: String) -> RecordDecisions {
        let folder = self.folder
        var responses: Set<String> = []
        var isWaveErased = false
        for erasure in folder.erasures {
            switch erasure.scope {
            case .response(let digest): responses.insert(digest)
            case .wave(wave): isWaveErased = true
            case .wave: break
            }
        }
        var isErased: (@Sendable (ResponseKey) -> Bool)?
        if isWaveErased {
            isErased = { _ in true }
        } else if !responses.isEmpty {
            let erased = responses
            isErased = { key in
                guard let id = key.id,
                    let digest = folder.digest(ofResponse: id, started: key.started)
                else { return false }
                return erased.contains(digest)
            }
        }
        var releasesOf: (@Sendable (String) -> [RecordDecisions.Release])?
        let released = releases
        if !released.isEmpty {
            releasesOf = { raw in
                guard let digest = folder.digest(ofRecord: raw) else { return [] }
                return released[digest] ?? []
            }
        }
        return RecordDecisions(isErased: isErased, releases: releasesOf)
    }

    /// What is to be read otherwise, by the record's digest; the last decision counts.
    private var releases: [String: [RecordDecisions.Release]] {
        var result: [String: [RecordDecisions.Release]] = [:]
        for decision in latest.values.sorted(by: { $0.column < $1.column })
        where decision.verdict == .release {
            guard let code = DiagnosticCode(rawValue: decision.code) else { continue }
            result[decision.record, default: []].append(
                RecordDecisions.Release(
                    code: code, column: decision.column.isEmpty ? nil : decision.column,
                    value: decision.value))
        }
        return result
    }

    /// What a decision is about.
    struct Subject: Hashable {
        let record: String
        let code: String
        let column: String
    }

    /// The last decision about each subject.
    var latest: [Subject: QuarantineDecision] {
        Dictionary(
            folder.quarantine.map {
                (Subject(record: $0.record, code: $0.code, column: $0.column), $0)
            }, uniquingKeysWith: { $1 })
    }
}
