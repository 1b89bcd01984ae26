-- Figures. Texts that repeat are interned, so that one observation takes about 60 bytes.

CREATE TABLE metric_series (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    campaign TEXT NOT NULL,
    track TEXT,
    channel TEXT,
    audience TEXT NOT NULL,
    ad TEXT,
    placement TEXT,
    metric TEXT NOT NULL
) STRICT;

-- A unique index lets NULL stand many times; the pair (text or '', is it null) does not.
CREATE UNIQUE INDEX metric_series_key ON metric_series (
    campaign, source, metric, audience,
    COALESCE(track, ''), (track IS NULL),
    COALESCE(channel, ''), (channel IS NULL),
    COALESCE(ad, ''), (ad IS NULL),
    COALESCE(placement, ''), (placement IS NULL)
);

-- Enumerations are kept by name: a member that is inserted later cannot change what is stored.
CREATE TABLE quality (
    id INTEGER PRIMARY KEY,
    qualifier TEXT NOT NULL,
    status TEXT NOT NULL,
    identity_basis TEXT,
    denominator_base TEXT,
    constructed INTEGER NOT NULL CHECK (constructed IN (0, 1)),
    source_unit TEXT,
    source_audience TEXT,
    date_precision TEXT NOT NULL
) STRICT;

CREATE TABLE origin (
    id INTEGER PRIMARY KEY,
    raw_id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    UNIQUE (raw_id, run_id)
) STRICT;

-- window_kind: 0 day, 1 week, 2 month, 3 flight to date, 4 flight, 5 custom.
-- first_day, last_day: days since 0001-01-01; -1 when the source does not state the day (so that it sorts first and is part of the key).
-- observed_at: 100 ns since 0001-01-01 UTC. sequence: order of writing among answers of one moment.
-- value: NULL unknown; INTEGER a whole number; TEXT any other decimal, shortest form. One number has one form, so equal means equal.
CREATE TABLE observation (
    series_id INTEGER NOT NULL REFERENCES metric_series (id),
    window_kind INTEGER NOT NULL CHECK (window_kind BETWEEN 0 AND 5),
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    observed_at INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    value ANY,
    quality_id INTEGER NOT NULL REFERENCES quality (id),
    origin_id INTEGER NOT NULL REFERENCES origin (id),
    pointer TEXT NOT NULL,
    PRIMARY KEY (series_id, window_kind, first_day, last_day, observed_at DESC, sequence DESC)
) STRICT, WITHOUT ROWID;
