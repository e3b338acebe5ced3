package org.ionary.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The right to write to a library, held by one process at a time. The operating system gives it back when the process
 * ends, however it ends; the file stays and says who held it last.
 */
final class WriterLock implements AutoCloseable {
    /** The lock lies far behind the text, so that the text can be read where locks are mandatory. */
    private static final long BEYOND_THE_TEXT = 1L << 40;

    private final FileChannel channel;
    private final FileLock lock;

    private WriterLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws LibraryException where another process, or another part of this one, holds it */
    static WriterLock take(Path folder, Instant now) throws IOException {
        Path file = folder.resolve("writer.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(BEYOND_THE_TEXT, 1, false);
            if (lock == null) {
                throw LibraryException.locked(folder, holder(file));
            }
            String text = "process " + ProcessHandle.current().pid() + " since " + now.truncatedTo(ChronoUnit.SECONDS);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            return new WriterLock(channel, lock);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw LibraryException.locked(folder, holder(file));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(Path file) throws IOException {
        String text = Files.readString(file).strip();
        return text.isEmpty() ? "another process" : text;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}
