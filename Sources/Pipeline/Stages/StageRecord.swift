import Digests
import Tables

/// What the last run was made from and made: `internal/stages.json`.
///
/// A stage is skipped when its key, a digest of all it depends on, is the same as last time and
/// what it made is still there unchanged.
struct StageRecord: Sendable, Hashable {
    /// Digests of everything a stage depends on.
    var keys: [Stage: String] = [:]
    /// Digest of the answers that count, made by the store.
    var answers: String?
    /// Digests of the published files by path.
    var outputs: [String: String] = [:]
    /// Units with a page, and units in all.
    var shownUnits = 0
    var units = 0

    static let fileName = "stages.json"

    init() {}

    /// Reads the record of a folder; a damaged one is as good as none.
    init(of folder: OutputFolder) {
        guard let bytes = folder.read("internal/" + Self.fileName),
            let document = try? JSONDocument.parse(bytes)
        else { return }
        for stage in Stage.allCases { keys[stage] = document["keys"]?[stage.rawValue]?.text }
        answers = document["answers"]?.text
        shownUnits = document["shown_units"]?.text.flatMap { Int($0) } ?? 0
        units = document["units"]?.text.flatMap { Int($0) } ?? 0
        if case .object(let files)? = document["outputs"] {
            for member in files.members { outputs[member.key] = member.value.text }
        }
    }

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("keys")
        writer.beginObject()
        for stage in Stage.allCases {
            if let key = keys[stage] { writer.member(stage.rawValue, key) }
        }
        writer.endObject()
        if let answers { writer.member("answers", answers) }
        writer.member("shown_units", shownUnits)
        writer.member("units", units)
        writer.key("outputs")
        writer.beginObject()
        for path in outputs.keys.sorted() { writer.member(path, outputs[path] ?? "") }
        writer.endObject()
        writer.endObject()
        return writer.bytes
    }

    /// Whether every published file is there as it was written, and nothing is missing.
    func isIntact(in folder: OutputFolder) -> Bool {
        !outputs.isEmpty
            && outputs.allSatisfy { path, digest in
                folder.read(path).map { ContentDigest(of: $0).description } == digest
            }
    }
}
