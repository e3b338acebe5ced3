-- What was wrong, and which decisions were made in one act; those of older libraries were made one by one.
ALTER TABLE decisions ADD COLUMN error TEXT;
ALTER TABLE decisions ADD COLUMN act INTEGER;
CREATE INDEX decisions_by_source ON decisions (coalesce(json_extract(before, '$.source'), json_extract(after, '$.source')));

-- Papers of which a curator says that nothing is missing and nothing is left to judge.
CREATE TABLE done (
    source TEXT PRIMARY KEY REFERENCES papers (source),
    at     TEXT NOT NULL,
    who    TEXT NOT NULL
) STRICT;

-- Readings of papers that carry decisions: what the readers say that stands now, and what later ones propose instead.
CREATE TABLE readings (
    source   TEXT NOT NULL REFERENCES papers (source),
    role     TEXT NOT NULL CHECK (role IN ('current', 'proposed')),
    work_key TEXT NOT NULL,
    found    INTEGER NOT NULL,
    work     TEXT NOT NULL,
    PRIMARY KEY (source, role)
) STRICT;
