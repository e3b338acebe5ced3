-- Nights of crawling; one is open until it is closed, over as many runs as it takes.
CREATE TABLE crawl_nights (
    night  INTEGER PRIMARY KEY,
    opened TEXT NOT NULL,
    closed TEXT
) STRICT;

-- How far each source has been walked, and in which night its last walk came to its end.
CREATE TABLE crawl_walks (
    source    TEXT PRIMARY KEY,
    since     TEXT NOT NULL,
    until     TEXT NOT NULL,
    mark      TEXT NOT NULL,
    walked_in INTEGER
) STRICT;

-- Papers that sources spoke of, what they have come to, and as which source they were read last.
CREATE TABLE crawl_leads (
    key       TEXT PRIMARY KEY,
    source    TEXT NOT NULL,
    lead      TEXT NOT NULL,
    state     TEXT NOT NULL,
    reason    TEXT NOT NULL,
    tries     INTEGER NOT NULL,
    again     TEXT,
    revisited INTEGER NOT NULL,
    reading   TEXT NOT NULL CHECK (reading IN ('', 'among', 'alone')),
    crashes   INTEGER NOT NULL,
    night     INTEGER NOT NULL,
    read_as   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX crawl_leads_by_state ON crawl_leads (state, key);
CREATE INDEX crawl_leads_by_night ON crawl_leads (night, state);

CREATE TABLE crawl_mentions (
    key    TEXT NOT NULL REFERENCES crawl_leads (key),
    source TEXT NOT NULL,
    PRIMARY KEY (key, source)
) STRICT, WITHOUT ROWID;

-- What was fetched and waits to be read, with what the server said of its state.
CREATE TABLE crawl_fetched (
    key           TEXT PRIMARY KEY REFERENCES crawl_leads (key),
    source        TEXT NOT NULL,
    address       TEXT NOT NULL,
    asked         TEXT NOT NULL,
    license       TEXT,
    kept          INTEGER NOT NULL,
    at            TEXT NOT NULL,
    etag          TEXT,
    last_modified TEXT,
    bytes         BLOB NOT NULL
) STRICT;

-- The state of pages that have been read, to be shown to their servers again.
CREATE TABLE crawl_pages (
    address       TEXT PRIMARY KEY,
    etag          TEXT,
    last_modified TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE crawl_counts (
    night  INTEGER NOT NULL,
    source TEXT NOT NULL,
    what   TEXT NOT NULL,
    count  INTEGER NOT NULL,
    PRIMARY KEY (night, source, what)
) STRICT, WITHOUT ROWID;

CREATE TABLE crawl_failed_sources (
    night  INTEGER NOT NULL,
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (night, source)
) STRICT, WITHOUT ROWID;

-- Papers that have been retracted or corrected, whether or not they are in the library yet.
CREATE TABLE amendments (
    doi    TEXT NOT NULL,
    kind   TEXT NOT NULL,
    notice TEXT,
    night  INTEGER NOT NULL,
    PRIMARY KEY (doi, kind)
) STRICT, WITHOUT ROWID;

-- Sources of which the bytes and all text but what findings quote may not be kept.
CREATE TABLE withheld (
    source TEXT PRIMARY KEY REFERENCES papers (source)
) STRICT, WITHOUT ROWID;
