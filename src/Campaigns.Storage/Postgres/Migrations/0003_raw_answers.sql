-- Answers and files as received. id: SHA-256 of the uncompressed bytes, 64 lower-case hexadecimal digits. content: Brotli.
-- fetched_at: 100 ns since 0001-01-01 UTC, as in the embedded database.
CREATE TABLE raw_answer (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),
    source TEXT NOT NULL,
    origin TEXT NOT NULL,
    content_type TEXT NOT NULL,
    fetched_at BIGINT NOT NULL,
    length INTEGER NOT NULL,
    content BYTEA NOT NULL
);

-- It is compressed already.
ALTER TABLE raw_answer ALTER COLUMN content SET STORAGE EXTERNAL;
