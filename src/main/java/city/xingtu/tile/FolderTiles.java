package city.xingtu.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tiles as files of a folder, up to a number of bytes; those that were not asked for the longest go first. Several
 * processes and several machines may share the folder: a file appears whole or not at all, is never changed, and is named
 * by its content. A file that is cut short, altered or of another form is taken for absent and removed.
 */
public final class FolderTiles implements TileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderTiles.class);

    /** How the name of a file under way ends. */
    private static final String PART = ".part";

    /** A file under way that is older than this was left by a process that ended. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** How exactly it is known when a file was asked for last. */
    private static final Duration USE = Duration.ofHours(1);

    /** What is left after some were removed, as a share of what may be there. */
    private static final double AFTER_SWEEP = 0.9;

    /** Bytes after which the folder is counted anew, as a share of what may be there: other nodes fill it too. */
    private static final double UNTIL_COUNTED = 0.1;

    private final Path folder;
    private final long capacity;
    /** Bytes in the folder, as far as this process knows. */
    private final AtomicLong held = new AtomicLong();

    private final AtomicLong uncounted = new AtomicLong();
    /** Tells this process's files under way from others'. */
    private final String process = UUID.randomUUID().toString();

    private final AtomicLong parts = new AtomicLong();
    private final AtomicBoolean sweeping = new AtomicBoolean();

    private record Kept(Path file, long size, FileTime used) {}

    /**
     * Over a folder, which is made when it is not there.
     *
     * @param capacity the most bytes that its files may have; somewhat more for a moment
     */
    public FolderTiles(Path folder, long capacity) {
        this.folder = folder;
        this.capacity = capacity;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sweepInBackground();
    }

    @Override
    public Optional<Tile> find(String name) {
        Path file = file(name);
        // Asked first, since most are absent and an exception costs more than reading a tile.
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            Optional<Tile> tile = TileFile.read(name, bytes);
            if (tile.isEmpty()) {
                LOG.warn("{} is no whole tile and is removed", file);
                remove(file, bytes.length);
            } else if (Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now().minus(USE))) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
            return tile;
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void keep(String name, Tile tile) {
        Path file = file(name);
        Path part = file.resolveSibling(name + '.' + process + '-' + parts.incrementAndGet() + PART);
        ByteBuffer bytes = TileFile.write(name, tile);
        int size = bytes.remaining();
        if (size > capacity) {
            return;
        }
        try {
            if (!Files.exists(file.getParent())) {
                Files.createDirectories(file.getParent());
            }
            Files.write(part, bytes.array());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
            return;
        }
        boolean stale = uncounted.addAndGet(size) > UNTIL_COUNTED * capacity;
        if (held.addAndGet(size) > capacity || stale) {
            sweepInBackground();
        }
    }

    /** Counts what is there, and removes what is too much; returns the bytes that are left. */
    long sweep() {
        uncounted.set(0);
        List<Kept> files = new ArrayList<>();
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Optional<Kept> kept = look(file);
                if (kept.isPresent()) {
                    files.add(kept.get());
                    bytes += kept.get().size();
                }
            }
            held.set(bytes);
            if (bytes > capacity) {
                files.sort(Comparator.comparing(Kept::used));
                for (int i = 0; i < files.size() && held.get() > AFTER_SWEEP * capacity; i++) {
                    remove(files.get(i).file(), files.get(i).size());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be listed: {}", folder, e.toString());
        }
        return held.get();
    }

    /** What is known of a file; none for what is no tile or was just removed by another. */
    private static Optional<Kept> look(Path file) throws IOException {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            if (!facts.isRegularFile()) {
                return Optional.empty();
            }
            Instant changed = facts.lastModifiedTime().toInstant();
            if (file.toString().endsWith(PART) && changed.isBefore(Instant.now().minus(ABANDONED))) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            return Optional.of(new Kept(file, facts.size(), facts.lastModifiedTime()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private void sweepInBackground() {
        if (sweeping.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("sweep-tiles").start(() -> {
                try {
                    sweep();
                } finally {
                    sweeping.set(false);
                }
            });
        }
    }

    private void remove(Path file, long size) throws IOException {
        if (Files.deleteIfExists(file)) {
            held.addAndGet(-size);
        }
    }

    /** In one of 256 folders, so that none has too many. */
    private Path file(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
