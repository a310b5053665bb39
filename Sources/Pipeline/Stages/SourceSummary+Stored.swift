import ResponseStore
import SurveyModel

extension SourceSummary {
    /// What is told of a file that is in the store.
    init(_ source: StoredSource, isNew: Bool) {
        self.init(
            path: source.description.path, format: source.description.format,
            encoding: source.encoding, dialect: source.dialect, records: source.records,
            fates: source.fates, isNew: isNew)
    }
}
