package org.ionary.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ionary.domain.PaperException;

/**
 * Finds the documents that are meant by a list of files and folders.
 *
 * <p>A file that is named is always taken. Folders are walked to the bottom in the order of their names, so two runs
 * see the same order; links to folders are not followed. Left out are hidden files and folders, folders that hold a
 * file named {@value #IGNORE}, read-me files, gold files, and what is plainly no document by its ending.
 */
public final class PaperFiles {
    /** A folder that holds a file of this name is skipped with all that is in it. */
    public static final String IGNORE = ".ionaryignore";

    private static final int DEEPEST = 64;

    private static final Set<String> NO_DOCUMENT = Set.of(
            "png", "jpg", "jpeg", "gif", "tif", "tiff", "svg", "webp", "bmp", "ico", "eps", "json", "jsonl", "csv",
            "tsv", "bib", "ris", "sh", "py", "js", "css", "java", "class", "jar", "yaml", "yml", "toml", "ini", "log",
            "db", "sqlite", "lock", "sty", "cls", "aux", "mp4", "mp3", "xlsx", "xls", "ods", "pptx", "ppt", "odp",
            "cif");

    private final Set<Path> files = new LinkedHashSet<>();
    private final List<PaperException> failed = new ArrayList<>();

    private PaperFiles() {}

    /**
     * @param files in the order named, the files of a folder in the order of their paths; none twice
     * @param failed what could not be looked at; the walk went on
     */
    public record Listing(List<Path> files, List<PaperException> failed) {
        public Listing {
            files = List.copyOf(files);
            failed = List.copyOf(failed);
        }
    }

    public static Listing under(List<Path> paths) {
        PaperFiles found = new PaperFiles();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.walk(path, 0);
            } else if (Files.exists(path)) {
                found.files.add(path);
            } else {
                found.fail(path, "no such file or folder");
            }
        }
        return new Listing(List.copyOf(found.files), found.failed);
    }

    private void walk(Path folder, int depth) {
        if (Files.exists(folder.resolve(IGNORE))) {
            return;
        }
        if (depth > DEEPEST) {
            fail(folder, "folders nested deeper than " + DEEPEST);
            return;
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            failed.add(new PaperException(
                    PaperException.Kind.UNREADABLE, folder.toString(), Refusal.reason(e, folder.toString()), e));
            return;
        }
        entries.sort(Comparator.comparing(PaperFiles::name));
        for (Path entry : entries) {
            if (name(entry).startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                walk(entry, depth + 1);
            } else if (Files.isRegularFile(entry) && isDocument(name(entry))) {
                files.add(entry);
            }
        }
    }

    private void fail(Path path, String detail) {
        failed.add(new PaperException(PaperException.Kind.UNREADABLE, path.toString(), detail));
    }

    /** Whether an entry of an archive would be taken if it were a file in a folder. */
    static boolean isWanted(String path) {
        String[] steps = path.split("/", -1);
        for (String step : steps) {
            if (step.startsWith(".") || step.equals("__MACOSX")) {
                return false;
            }
        }
        return isDocument(steps[steps.length - 1]);
    }

    private static boolean isDocument(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        String ending = dot < 0 ? "" : lower.substring(dot + 1);
        boolean readMe = lower.equals("readme") || lower.startsWith("readme.");
        return !readMe && !NO_DOCUMENT.contains(ending) && !ReferenceList.isOne(name);
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }
}
