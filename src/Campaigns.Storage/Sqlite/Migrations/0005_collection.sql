-- What was asked of sources: cursor, runs, and what waits for a person. Plain SQL: PostgreSQL runs the same tables.
-- Moments are ISO 8601 in UTC with seven decimals and days are yyyy-MM-dd, so that text order is time order.

-- A run may go on, and may fail before it has read anything.
CREATE TABLE source_run_new (
    id TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL REFERENCES source (id),
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    raw_id TEXT,
    added INTEGER NOT NULL,
    revised INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    failure TEXT,
    first_day TEXT,
    last_day TEXT,
    windows INTEGER NOT NULL,
    windows_done INTEGER NOT NULL,
    held INTEGER NOT NULL,
    unmapped INTEGER NOT NULL,
    rejected INTEGER NOT NULL
);

INSERT INTO source_run_new
SELECT id, source, 'Succeeded', started_at, finished_at, raw_id, added, revised, unchanged, NULL, NULL, NULL, 0, 0, 0, 0, 0 FROM source_run;

DROP TABLE source_run;

ALTER TABLE source_run_new RENAME TO source_run;

CREATE INDEX source_run_newest ON source_run (source, state, finished_at);

CREATE INDEX source_run_started ON source_run (source, started_at);

-- The cursor. keys: 64-bit hashes, little-endian, base64.
CREATE TABLE collected_window (
    source TEXT NOT NULL,
    stream TEXT NOT NULL,
    kind TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    collected_at TEXT NOT NULL,
    age_days INTEGER NOT NULL,
    is_final INTEGER NOT NULL CHECK (is_final IN (0, 1)),
    run_id TEXT NOT NULL,
    answers INTEGER NOT NULL,
    keys TEXT NOT NULL,
    PRIMARY KEY (source, stream, kind, first_day, last_day)
);

CREATE TABLE held_figure (
    id TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    record TEXT NOT NULL
);

CREATE INDEX held_figure_source ON held_figure (source);

CREATE TABLE seen_object (
    source TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    ad_group_id TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (source, campaign_id, ad_group_id)
);

CREATE TABLE parked_figures (
    source TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    ad_group_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    kind TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    observed_at TEXT NOT NULL,
    run_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (source, campaign_id, ad_group_id, stream, kind, first_day, last_day, observed_at)
);

CREATE TABLE object_mapping (
    source TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    ad_group_id TEXT NOT NULL,
    ad_id TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (source, campaign_id, ad_group_id, ad_id)
);

CREATE TABLE source_status (
    source TEXT NOT NULL PRIMARY KEY,
    record TEXT NOT NULL
);

CREATE TABLE sync_request (
    id TEXT NOT NULL PRIMARY KEY,
    requested_at TEXT NOT NULL,
    record TEXT NOT NULL
);
