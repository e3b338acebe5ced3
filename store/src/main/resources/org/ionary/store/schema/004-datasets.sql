-- Sources that are no longer there, so that an index that follows the library takes them out as well.
CREATE TABLE removed (
    source  TEXT PRIMARY KEY,
    changed INTEGER NOT NULL
) STRICT;
CREATE INDEX removed_by_change ON removed (changed);

-- What an export said of a finding that it repeats another one; papers that are read tell it anew in repeats.
CREATE TABLE stated_repeats (
    finding TEXT PRIMARY KEY,
    first   TEXT NOT NULL
) STRICT;
