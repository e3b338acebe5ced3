package org.ionary.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an entry of an archive is called: for people, as an origin, and as a path that never leaves the archive.
 *
 * @param shown as the user named the archive: {@code papers.zip!/folder/paper.xml}
 * @param origin {@code jar:file:/…/papers.zip!/folder/paper.xml}
 */
record ArchiveName(String shown, URI origin) {

    ArchiveName entry(String path) {
        String rest = "!/" + path;
        return new ArchiveName(shown + rest, URI.create("jar:" + origin + "!/" + encoded(path)));
    }

    /** The entry's path without steps that lead out of the archive; backslashes are what some packers write. */
    static String inside(String entry) {
        List<String> path = new ArrayList<>();
        for (String step : entry.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                if (!path.isEmpty()) {
                    path.removeLast();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step.replaceAll("\\p{Cntrl}", "\uFFFD"));
            }
        }
        return String.join("/", path);
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null)
                    .toASCIIString()
                    .substring(1)
                    .replace("!", "%21");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }
}
