-- What staff enter: populations, costs, targets, exemptions, evaluation forms. Appended, never changed: a correction is the next version of its chain.
-- Plain SQL: PostgreSQL runs the same tables. Moments are ISO 8601 in UTC with seven decimals, so that text order is time order.
CREATE TABLE planning_entry (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    chain TEXT NOT NULL,
    version INTEGER NOT NULL,
    campaign TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    withdrawal TEXT,
    record TEXT NOT NULL,
    UNIQUE (chain, version)
);

CREATE INDEX planning_entry_campaign ON planning_entry (kind, campaign);

-- Computed figures as they were first shown, so that a printed id tells the value then and now.
CREATE TABLE shown_figure (
    id TEXT NOT NULL PRIMARY KEY,
    query TEXT NOT NULL,
    answer TEXT NOT NULL,
    first_shown_at TEXT NOT NULL
);
