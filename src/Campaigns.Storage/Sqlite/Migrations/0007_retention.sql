-- What the retention rules removed, so that what is gone does not look as if it had never been. Plain SQL: PostgreSQL runs the same table.
-- Moments are ISO 8601 in UTC with seven decimals and days are yyyy-MM-dd, so that text order is time order. finished_at: NULL when cut short.
CREATE TABLE retention_run (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    days INTEGER NOT NULL,
    source TEXT,
    campaign TEXT,
    window_kind TEXT,
    removed BIGINT NOT NULL,
    bytes BIGINT,
    first_day TEXT,
    last_day TEXT NOT NULL
);

CREATE INDEX retention_run_campaign ON retention_run (campaign);

CREATE INDEX parked_figures_age ON parked_figures (source, observed_at);
