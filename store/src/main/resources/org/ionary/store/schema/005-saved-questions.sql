-- Questions that are asked again when the library has grown, each with the answer that its next one is compared with.
CREATE TABLE saved_questions (
    name   TEXT PRIMARY KEY,
    words  TEXT NOT NULL,
    form   TEXT NOT NULL,
    answer TEXT NOT NULL,
    asked  TEXT NOT NULL
) STRICT;
