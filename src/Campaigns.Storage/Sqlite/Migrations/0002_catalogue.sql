-- Campaigns, events, sources and runs. Plain SQL: PostgreSQL runs the same tables.
-- A record is one JSON text: it is always read and written whole, and no query looks inside it. Columns are what keys, joins and orders need.
-- Moments are ISO 8601 in UTC with seven decimals, so that text order is time order.

CREATE TABLE campaign (
    slug TEXT NOT NULL PRIMARY KEY,
    record TEXT NOT NULL
);

CREATE TABLE annotation (
    id TEXT NOT NULL PRIMARY KEY,
    campaign TEXT NOT NULL REFERENCES campaign (slug),
    record TEXT NOT NULL
);

CREATE INDEX annotation_campaign ON annotation (campaign);

CREATE TABLE source (
    id TEXT NOT NULL PRIMARY KEY,
    record TEXT NOT NULL
);

CREATE TABLE source_run (
    id TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL REFERENCES source (id),
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    raw_id TEXT NOT NULL,
    added INTEGER NOT NULL,
    revised INTEGER NOT NULL,
    unchanged INTEGER NOT NULL
);

CREATE INDEX source_run_newest ON source_run (source, finished_at);
