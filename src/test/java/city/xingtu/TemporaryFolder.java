package city.xingtu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** Folders for what lives as long as the tests do; they go when these end. */
public final class TemporaryFolder {

    private static final int TRIES = 25;
    private static final long PAUSE = 200_000_000;
    private static final Queue<Path> ALL = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFolder::delete));
    }

    private TemporaryFolder() {}

    /** A new folder whose name begins so. */
    public static Path create(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            ALL.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Services and browsers end at the same time and may still write: then again. */
    private static void delete() {
        for (int i = 0; i < TRIES && !ALL.isEmpty(); i++) {
            ALL.removeIf(TemporaryFolder::gone);
            if (!ALL.isEmpty()) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static boolean gone(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return !Files.exists(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
