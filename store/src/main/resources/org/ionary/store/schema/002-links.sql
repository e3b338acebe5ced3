-- Which papers belong together: another copy of the same paper, or what supplements an article.
CREATE TABLE links (
    source TEXT PRIMARY KEY REFERENCES papers (source),
    kind   TEXT NOT NULL CHECK (kind IN ('copy', 'supplement')),
    target TEXT NOT NULL REFERENCES papers (source),
    why    TEXT NOT NULL
) STRICT;
CREATE INDEX links_by_target ON links (target);

-- Findings that say what a finding of the better copy says, so that a fact is counted once.
CREATE TABLE repeats (
    finding TEXT PRIMARY KEY,
    first   TEXT NOT NULL
) STRICT;
