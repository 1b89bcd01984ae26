-- Which kept answers a whole answer consisted of, and the listings and account facts that they were read with.
-- Plain SQL: PostgreSQL runs the same.
CREATE TABLE kept_reading (
    source TEXT NOT NULL,
    run_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    kind TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (source, run_id, stream, kind, first_day, last_day)
);
