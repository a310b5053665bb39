internal import GRDB
import SurveyModel

extension StoredSource {
    init(row: Row) {
        description = SourceDescription(
            sha256: row["sha256"], path: row["path"], byteCount: row["bytes"],
            format: row["format"], wave: row["wave"], scope: row["scope"],
            layoutHash: row["layout_hash"])
        records = row["records"]
        encoding = row["encoding"]
        dialect = row["dialect"]
        rowCount = row["row_count"]
        position = row["position"]
        id = row["id"]
        let later: Int = row["replaced_later"]
        let unchanged: Int = row["found_unchanged"]
        var fates = Dictionary(
            uniqueKeysWithValues: Fate.allCases.map { fate -> (Fate, Int) in
                (fate, row[fate.rawValue])
            })
        fates[.accepted, default: 0] -= later + unchanged
        fates[.replaced, default: 0] += later
        fates[.unchanged, default: 0] += unchanged
        self.fates = FateCounts(fates)
    }
}

extension ResponseStore {
    /// All sources: those with a place in the order by it, the rest by digest.
    static func fetchSources(_ db: Database) throws -> [StoredSource] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM source ORDER BY position IS NULL, position, sha256"
        ).map(StoredSource.init(row:))
    }
}
