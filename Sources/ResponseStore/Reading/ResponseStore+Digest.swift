internal import GRDB

extension ResponseStore {
    /// What the live rows depend on, as text to be hashed into a stage's key.
    ///
    /// Equal for two stores that hold the same loads resolved in the same order, whatever they held
    /// before; another order, wave, scope or content gives another text. Paths are left out.
    /// - Throws: `.unresolved` before the order is given.
    package func liveDigest() throws(StoreError) -> String {
        try read { db in
            guard try Self.isResolved(db) else { throw StoreError.unresolved }
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT sha256, format, wave, scope, layout_hash, checksum FROM source
                    WHERE position IS NOT NULL ORDER BY position
                    """)
            let hash = try String.fetchOne(
                db, sql: "SELECT value FROM meta WHERE key = 'survey_hash'")
            let head = Self.measured("store \(StoreSchema.version)") + Self.measured(hash ?? "")
            return rows.reduce(into: head) { digest, row in
                for index in 0..<6 { digest += Self.measured(row[index]) }
            }
        }
    }

    /// A text with its length before it, so that no two lists of texts are written alike.
    private static func measured(_ text: String) -> String { "\(text.utf8.count):\(text)\n" }
}
