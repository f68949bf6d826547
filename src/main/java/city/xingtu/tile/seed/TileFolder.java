package city.xingtu.tile.seed;

import city.xingtu.tile.Tile;
import city.xingtu.tile.TileAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes tiles as files {@code z/x/y.mvt} or {@code .png} of a folder, for web servers that know files only. Vector tiles
 * are not compressed there.
 */
public final class TileFolder implements TileSink {

    /** The job, and on the next line the place up to which it is done with. */
    private static final String STATE = ".seed";

    private final Path folder;
    private final String job;
    private final String extension;
    private long doneUntil = -1;

    /**
     * Goes on with the job if the folder is of that; clears it if it is of another.
     *
     * @param job all that the tiles depend on, in one line
     * @param extension of the files, with its dot
     */
    public TileFolder(Path folder, String job, String extension) throws IOException {
        this.folder = folder;
        this.job = job;
        this.extension = extension;
        Path state = folder.resolve(STATE);
        List<String> known = Files.exists(state) ? Files.readAllLines(state) : List.of();
        if (known.size() == 2 && known.getFirst().equals(job)) {
            doneUntil = Long.parseLong(known.getLast());
            return;
        }
        if (!known.isEmpty()) {
            clear();
        }
        Files.createDirectories(folder);
        checkpoint(doneUntil);
    }

    /** Whether tiles of the job are in the folder, all or some. */
    public static boolean holds(Path folder, String job) throws IOException {
        Path state = folder.resolve(STATE);
        return Files.exists(state) && Files.readAllLines(state).getFirst().equals(job);
    }

    @Override
    public long doneUntil() {
        return doneUntil;
    }

    @Override
    public void put(TileAddress address, Tile tile) throws IOException {
        String level = address.set().matrices().get(address.matrix()).id();
        Path column = folder.resolve(level).resolve(Long.toString(address.column()));
        Files.createDirectories(column);
        replace(column.resolve(address.row() + extension), tile.plain());
    }

    @Override
    public void checkpoint(long place) throws IOException {
        replace(folder.resolve(STATE), (job + '\n' + place + '\n').getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void finish() throws IOException {
        checkpoint(Long.MAX_VALUE);
    }

    @Override
    public void close() {
        // Every file is whole.
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
