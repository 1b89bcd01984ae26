-- An answer whose bytes were removed by the retention rules keeps its row: id, origin and moment stay, content is empty.
-- ISO 8601 in UTC with seven decimals; NULL while the bytes are there. Plain SQL: PostgreSQL runs the same.
ALTER TABLE raw_answer ADD COLUMN pruned_at TEXT;

CREATE INDEX raw_answer_age ON raw_answer (source, fetched_at);
