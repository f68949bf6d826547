package city.xingtu.store.geopackage;

import city.xingtu.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second Xingtu away from a store file: the second one would answer from a state of its own. Programs that only
 * read, such as QGIS, are not kept away. The operating system lifts the lock when the process dies, however it dies.
 */
final class StoreLock implements AutoCloseable {

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreException when somebody else holds it */
    static StoreLock acquire(Path store) throws IOException {
        Path file = store.resolveSibling(store.getFileName() + ".lock");
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new StoreLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Held within this very process: the same answer.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new StoreException(
                "The store " + store + " is in use by another Xingtu process; stop it, or choose another --xingtu.home",
                null);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
