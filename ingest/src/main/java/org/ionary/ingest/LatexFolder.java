package org.ionary.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * LaTeX files on disk, each main file joined with what it takes in.
 *
 * <p>Only what lies in the main file's folder or below is taken in, wherever links lead, and only so much of it: a
 * source may be anybody's, and must not bring other files of the machine into a paper.
 */
final class LatexFolder {
    private static final int MOST_PARTS = 500;
    private static final long LARGEST = 16L * 1024 * 1024;

    private final Map<Path, Set<Path>> partsOfMains = new HashMap<>();

    /** The files without those that another of them takes in. */
    List<Path> withoutParts(List<Path> files) {
        Set<Path> parts = new HashSet<>();
        for (Path file : files) {
            if (isLatex(file)) {
                bytes(file).ifPresent(bytes -> joined(file, bytes));
                parts.addAll(partsOfMains.getOrDefault(file, Set.of()));
            }
        }
        return files.stream()
                .filter(file ->
                        parts.isEmpty() || !parts.contains(file.toAbsolutePath().normalize()))
                .toList();
    }

    private static boolean isLatex(Path file) {
        String name = file.toString();
        try {
            return (name.endsWith(".tex") || name.endsWith(".ltx")) && Files.size(file) <= LARGEST;
        } catch (IOException e) {
            return false;
        }
    }

    /** The document with what it takes in; as it is where it is no main file. */
    RawDocument joined(Path file, RawDocument document) {
        if (!isLatex(file)) {
            return document;
        }
        Optional<byte[]> whole = joined(file, document.bytes());
        return whole.map(bytes -> new RawDocument(
                        bytes, document.origin(), document.doc(), document.fetchedAt(), document.references()))
                .orElse(document);
    }

    private Optional<byte[]> joined(Path file, byte[] bytes) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        String main = String.valueOf(file.getFileName());
        String text = Decoded.text(bytes);
        if (folder == null || !LatexBundle.isMain(text)) {
            return Optional.empty();
        }
        Map<String, Path> parts = parts(folder, main, text);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        LatexBundle bundle = new LatexBundle();
        bundle.add(main, bytes);
        parts.forEach((name, part) -> bytes(part).ifPresent(found -> bundle.add(name, found)));
        Optional<byte[]> whole = Optional.ofNullable(bundle.documents().get(main));
        Set<Path> taken = new HashSet<>();
        bundle.taken().forEach(name -> taken.add(folder.resolve(name)));
        partsOfMains.put(file, taken);
        return whole;
    }

    /** What can be read of a file; it says why it cannot when its own turn comes. */
    private static Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private record Text(Path folder, String text) {}

    /** All that the main file and its parts name, by their paths in the folder. */
    private static Map<String, Path> parts(Path folder, String main, String text) {
        Map<String, Path> parts = new HashMap<>();
        Deque<Text> unread = new ArrayDeque<>(List.of(new Text(folder, text)));
        long room = LARGEST;
        inside(folder, folder.resolve(main.replaceFirst("\\.[a-z]+$", ".bbl")))
                .ifPresent(references -> parts.put(String.valueOf(references.getFileName()), references));
        while (!unread.isEmpty()) {
            Text one = unread.remove();
            for (Path file : named(folder, one)) {
                String path = folder.relativize(file).toString();
                if (path.equals(main) || parts.containsKey(path) || parts.size() >= MOST_PARTS) {
                    continue;
                }
                room -= file.toFile().length();
                Optional<byte[]> bytes = room < 0 ? Optional.empty() : bytes(file);
                if (bytes.isPresent()) {
                    parts.put(path, file);
                    Path beside = file.getParent();
                    unread.add(new Text(beside == null ? folder : beside, Decoded.text(bytes.orElseThrow())));
                }
            }
        }
        return parts;
    }

    /** The files that a text takes in: beside the main file, as LaTeX has it, or beside the text itself. */
    private static List<Path> named(Path folder, Text text) {
        List<Path> files = new ArrayList<>();
        for (String name : LatexBundle.inputs(text.text()).limit(MOST_PARTS).toList()) {
            for (Path place : List.of(folder, text.folder())) {
                for (String ending : List.of("", ".tex", ".ltx")) {
                    try {
                        inside(folder, place.resolve(name + ending)).ifPresent(files::add);
                    } catch (InvalidPathException e) {
                        return files;
                    }
                }
            }
        }
        return files;
    }

    /** The file, where it is one and lies in the folder, its links followed. */
    private static Optional<Path> inside(Path folder, Path wanted) {
        Path file = wanted.normalize();
        try {
            boolean wellNamed = LatexBundle.isPart(file.toString()) && file.startsWith(folder);
            return wellNamed && Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
