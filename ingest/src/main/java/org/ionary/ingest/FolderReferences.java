package org.ionary.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reference files that lie beside papers, each read once. One that cannot be read is as good as none. */
final class FolderReferences {
    private static final long LARGEST = 64L * 1024 * 1024;

    private final Map<Path, ReferenceList> byFolder = new HashMap<>();

    ReferenceList of(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? ReferenceList.none() : byFolder.computeIfAbsent(folder, FolderReferences::read);
    }

    private static ReferenceList read(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                if (ReferenceList.isOne(file.getFileName().toString()) && Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
            files.sort(Comparator.comparing(Path::toString));
            ReferenceList list = ReferenceList.none();
            for (Path file : files) {
                if (Files.size(file) <= LARGEST) {
                    list = list.and(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
            return list;
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return ReferenceList.none();
        }
    }
}
