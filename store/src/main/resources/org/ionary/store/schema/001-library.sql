-- The sequence grows by one with every committed change; an index remembers whose it is and how far it has come.
CREATE TABLE library (
    only     INTEGER PRIMARY KEY CHECK (only = 1),
    id       TEXT NOT NULL,
    sequence INTEGER NOT NULL
) STRICT;
INSERT INTO library VALUES (1, lower(hex(randomblob(16))), 0);

-- The bytes of a source as they were fetched, kept once under their SHA-256.
CREATE TABLE contents (
    source  TEXT PRIMARY KEY,
    packing TEXT NOT NULL CHECK (packing IN ('plain', 'deflate')),
    size    INTEGER NOT NULL,
    bytes   BLOB NOT NULL
) STRICT;

-- A paper as it was read, with the work that read it last.
CREATE TABLE papers (
    source       TEXT PRIMARY KEY REFERENCES contents (source),
    doc          TEXT NOT NULL,
    doi          TEXT,
    title        TEXT,
    year         INTEGER,
    record       TEXT NOT NULL,
    work_key     TEXT NOT NULL,
    found        INTEGER NOT NULL,
    ledger       TEXT NOT NULL,
    changed      INTEGER NOT NULL
) STRICT;
CREATE INDEX papers_by_doc ON papers (doc);
CREATE INDEX papers_by_doi ON papers (doi);
CREATE INDEX papers_by_change ON papers (changed);

CREATE TABLE blocks (
    source       TEXT NOT NULL REFERENCES papers (source),
    ordinal      INTEGER NOT NULL,
    kind         TEXT NOT NULL,
    section      TEXT NOT NULL,
    section_kind TEXT NOT NULL,
    text         TEXT NOT NULL,
    payload      TEXT NOT NULL,
    PRIMARY KEY (source, ordinal)
) STRICT, WITHOUT ROWID;

-- Columns for what is asked of the store; the record is the whole finding.
CREATE TABLE findings (
    id       TEXT PRIMARY KEY,
    source   TEXT NOT NULL REFERENCES papers (source),
    property TEXT NOT NULL,
    status   TEXT NOT NULL,
    formula  TEXT,
    value    REAL NOT NULL,
    kelvin   REAL,
    record   TEXT NOT NULL
) STRICT;
CREATE INDEX findings_by_source ON findings (source, id);

CREATE TABLE decisions (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    finding   TEXT NOT NULL,
    at        TEXT NOT NULL,
    who       TEXT NOT NULL,
    action    TEXT NOT NULL,
    reason    TEXT NOT NULL,
    before_id TEXT,
    before    TEXT,
    after_id  TEXT,
    after     TEXT
) STRICT;
CREATE INDEX decisions_by_finding ON decisions (finding);
CREATE INDEX decisions_by_before ON decisions (before_id);
CREATE INDEX decisions_by_after ON decisions (after_id);
CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended');
END;
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended');
END;

-- What could not be read, until it can.
CREATE TABLE failures (
    origin   TEXT NOT NULL,
    work_key TEXT NOT NULL,
    source   TEXT,
    kind     TEXT NOT NULL,
    message  TEXT NOT NULL,
    PRIMARY KEY (origin, work_key)
) STRICT;
CREATE INDEX failures_by_source ON failures (source);

-- Replies of language models by the digest of their request, so that none is paid for twice.
CREATE TABLE tape (
    digest        TEXT PRIMARY KEY,
    reply         TEXT NOT NULL,
    input_tokens  INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL
) STRICT;

CREATE TABLE runs (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    command  TEXT NOT NULL,
    work_key TEXT NOT NULL,
    started  TEXT NOT NULL,
    finished TEXT NOT NULL,
    ledgers  TEXT NOT NULL
) STRICT;
