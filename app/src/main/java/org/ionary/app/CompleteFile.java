package org.ionary.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears, or takes the place of another, when all of it is written; never half of it. */
record CompleteFile(Path target) {

    /** Writes all of it. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    /**
     * @param option that named it
     * @throws UsageException where no file can be there
     */
    static CompleteFile at(Path file, String option) throws IOException, UsageException {
        if (file.toString().isBlank() || Files.isDirectory(file)) {
            throw new UsageException(option + " names a file to write; '" + file + "' is a folder");
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new UsageException("there is no folder " + folder + " to write " + target.getFileName() + " to");
        }
        return new CompleteFile(target);
    }

    void write(Content content) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A device or a pipe is written to, never replaced.
            try (Writer out = Files.newBufferedWriter(target, StandardOpenOption.WRITE)) {
                content.write(out);
            }
            return;
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part)) {
                content.write(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
