/// The tables of the store and what makes a file ours.
enum StoreSchema {
    /// Written to the header of the file (`PRAGMA application_id`): "LGBD".
    static let applicationID = 0x4C47_4244
    /// Raised whenever tables or the meaning of bytes change; older files are made anew.
    static let version = 5

    /// Those that every reading depends on.
    static let tablesAround = ["sqlite_schema", "meta", "layout_column", "dictionary", "source"]

    /// What comes out of a user's file is kept as bytes, for it may hold a NUL, where SQLite's text
    /// ends.
    static let tables = """
        CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE layout_column (
            col INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL
        ) STRICT;
        CREATE TABLE dictionary (
            col INTEGER NOT NULL, code INTEGER NOT NULL, category TEXT NOT NULL,
            label TEXT NOT NULL, value INTEGER, missing TEXT,
            PRIMARY KEY (col, code)
        ) STRICT;
        CREATE TABLE source (
            id INTEGER NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, path TEXT NOT NULL,
            bytes INTEGER NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL,
            dialect TEXT NOT NULL, wave TEXT NOT NULL, scope TEXT NOT NULL,
            layout_hash TEXT NOT NULL, records INTEGER NOT NULL, row_count INTEGER NOT NULL,
            accepted INTEGER NOT NULL, replaced INTEGER NOT NULL, unchanged INTEGER NOT NULL,
            duplicate INTEGER NOT NULL, quarantined INTEGER NOT NULL, blank INTEGER NOT NULL,
            erased INTEGER NOT NULL,
            replaced_later INTEGER NOT NULL, found_unchanged INTEGER NOT NULL,
            checksum TEXT NOT NULL, position INTEGER
        ) STRICT;
        CREATE TABLE segment (
            source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
            col INTEGER NOT NULL, seg INTEGER NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (source, col, seg)
        ) STRICT;
        CREATE TABLE reject (
            source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
            number INTEGER NOT NULL, line INTEGER NOT NULL, byte_offset INTEGER NOT NULL,
            col BLOB, code TEXT NOT NULL, kind TEXT NOT NULL, value BLOB NOT NULL,
            message BLOB NOT NULL, raw BLOB NOT NULL, whole_record INTEGER NOT NULL,
            response_id BLOB, started BLOB,
            PRIMARY KEY (source, number)
        ) STRICT;
        CREATE TABLE personal_data_mark (
            source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
            number INTEGER NOT NULL, row_number INTEGER NOT NULL, col INTEGER NOT NULL,
            kind TEXT NOT NULL, start INTEGER NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (source, number)
        ) STRICT;
        """
}
