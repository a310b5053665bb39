import ResponseStore

/// The store of a pipeline's answers: a cache in `internal/`, made again whenever it cannot be used.
struct AnswerStore: Sendable {
    static let fileName = "store.sqlite"

    let folder: OutputFolder
    let survey: CompiledDefinition

    var path: String { folder.internalPath + "/" + Self.fileName }

    func opened() throws(StoreError) -> ResponseStore {
        try ResponseStore(
            path: path, layout: survey.layout, surveyHash: Self.hash(of: survey.loaded))
    }

    /// Another survey or another version reads answers anew.
    static func hash(of definition: SurveyDefinition) -> String {
        ContentDigest(of: [Version.current, definition.digest.description]).description
    }

    /// Takes the file away; the next opening makes an empty one.
    func discard() {
        for ending in ["", "-wal", "-shm", "-journal"] {
            folder.removeInternal(Self.fileName + ending)
        }
    }
}
