-- Answers and files as received. id: SHA-256 of the uncompressed bytes, 64 lower-case hexadecimal digits. content: Brotli.
CREATE TABLE raw_answer (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),
    source TEXT NOT NULL,
    origin TEXT NOT NULL,
    content_type TEXT NOT NULL,
    fetched_at INTEGER NOT NULL,
    length INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;
