package org.ionary.domain.crawl;

import java.util.Locale;

/** What a lead has come to. */
public enum LeadState {
    FOUND("waits to be fetched"),
    FETCHED("waits to be read"),
    READ("read into the library"),
    UNCHANGED("read before, and has not changed"),
    BARREN("read, and holds no value of interest"),
    KNOWN("in the library already"),
    UNRELATED("about something else, by title and abstract"),
    UNLICENSED("its licence does not allow what the source's policy asks for"),
    NOWHERE("no open text of it is known"),
    FAILED("could not be fetched or read; tried again another night"),
    QUARANTINED("failed too often; not tried again unless asked for");

    private final String meaning;

    LeadState(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether its text has been read, by now or before. */
    public boolean isRead() {
        return this == READ || this == UNCHANGED || this == BARREN || this == KNOWN;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
