package org.ionary.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.paper.Doi;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what has been retracted or corrected. */
final class Amendments {
    private Amendments() {}

    /**
     * Books what is new, and lets papers that are concerned count as changed. Corrections of papers that nobody has
     * spoken of are left out: there are many, and they say little.
     *
     * @return what is new and about a paper of the library
     */
    static List<Amendment> book(Handle handle, int night, List<Amendment> amendments, long sequence) {
        List<Amendment> news = new ArrayList<>();
        for (Amendment amendment : amendments) {
            String doi = amendment.about().value();
            boolean concerns = exists(handle, "papers", "doi", doi);
            if (amendment.kind() == Amendment.Kind.CORRECTION
                    && !concerns
                    && !exists(handle, "crawl_leads", "key", "doi:" + doi)) {
                continue;
            }
            int booked = handle.execute(
                    "INSERT OR IGNORE INTO amendments VALUES (?, ?, ?, ?)",
                    doi,
                    amendment.kind().name(),
                    amendment.notice().map(Object::toString).orElse(null),
                    night);
            if (booked > 0 && concerns) {
                handle.execute("UPDATE papers SET changed = ? WHERE doi = ?", sequence, doi);
                news.add(amendment);
            }
        }
        return news;
    }

    static List<Amendment> concerning(Handle handle, int night) {
        return handle.createQuery("SELECT * FROM amendments WHERE night = :night"
                        + " AND doi IN (SELECT doi FROM papers WHERE doi IS NOT NULL) ORDER BY doi, kind")
                .bind("night", night)
                .map((row, context) -> new Amendment(
                        new Doi(row.getString("doi")),
                        Amendment.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("notice")).map(Doi::new)))
                .list();
    }

    /** @param joined with commas, or null for none */
    static Set<Amendment.Kind> kinds(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(Amendment.Kind::valueOf).collect(Collectors.toSet());
    }

    private static boolean exists(Handle handle, String table, String column, String value) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM " + table + " WHERE " + column + " = :value)")
                .bind("value", value)
                .mapTo(Boolean.class)
                .one();
    }
}
