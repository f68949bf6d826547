package city.xingtu.tile.seed;

import city.xingtu.geo.HilbertCurve;
import city.xingtu.tile.Gzip;
import city.xingtu.tile.Tile;
import city.xingtu.tile.TileAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an archive of tiles that clients read by ranges of bytes (PMTiles, version 3,
 * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). Tiles lie in the order of their ids, small ones that are
 * equal lie there once. The archive grows beside its place, together with a journal from which an interrupted run goes on,
 * and takes its place when it is whole.
 */
public final class PmtilesWriter implements TileSink {

    private static final int HEADER = 127;

    /** Header and root directory lie within these bytes; tiles follow. */
    private static final int HEAD = 16384;

    private static final int LEAF = 4096;

    private static final byte GZIP = 2;
    private static final byte NO_COMPRESSION = 1;
    private static final byte VECTOR = 1;
    private static final byte PNG = 2;

    /** Larger tiles are hardly ever equal. */
    private static final int SMALL = 4096;

    private static final int REMEMBERED = 8192;

    private static final int WRITTEN_TOGETHER = 1 << 18;

    /** Bytes among those of the tiles. */
    private record Place(long offset, int length) {}

    private final Path target;
    private final Path part;
    private final Tileset tileset;
    private final PmtilesDirectory directory = new PmtilesDirectory();
    private final FileChannel data;
    private final SeedJournal journal;
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream(2 * WRITTEN_TOGETHER);
    /** Where the next tile goes, from the first on. */
    private long end;

    /** Where small tiles lie that were written lately. */
    private final Map<ByteBuffer, Place> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Place> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Begins an archive, or goes on with one that was begun for the same job.
     *
     * @param target that is replaced when the archive is whole
     * @param job all that the tiles depend on
     */
    public PmtilesWriter(Path target, String job, Tileset tileset) throws IOException {
        this.target = target;
        this.tileset = tileset;
        part = target.resolveSibling(target.getFileName() + ".part");
        journal = SeedJournal.open(target.resolveSibling(target.getFileName() + ".journal"), job, part);
        journal.replay(directory::add);
        end = journal.dataEnd();
        data = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // What came after the last checkpoint is made again.
        data.truncate(HEAD + end);
    }

    @Override
    public long doneUntil() {
        return journal.place();
    }

    @Override
    public void put(TileAddress address, Tile tile) throws IOException {
        // Known by its bytes as they are kept, before anything is compressed.
        ByteBuffer content = ByteBuffer.wrap(tile.kept());
        Place earlier = content.limit() <= SMALL ? known.get(content) : null;
        Place place = earlier == null ? append(tileset.image() ? tile.plain() : tile.packed()) : earlier;
        if (earlier == null && content.limit() <= SMALL) {
            known.put(content, place);
        }
        long id = id(address);
        directory.add(id, place.offset(), place.length());
        journal.add(id, place.offset(), place.length());
    }

    private Place append(byte[] bytes) throws IOException {
        Place place = new Place(end, bytes.length);
        unwritten.write(bytes);
        end += bytes.length;
        if (unwritten.size() >= WRITTEN_TOGETHER) {
            write();
        }
        return place;
    }

    @Override
    public void checkpoint(long place) throws IOException {
        write();
        data.force(false);
        journal.checkpoint(place, end);
    }

    /** Adds directories, metadata and header, and puts the archive in its place. */
    @Override
    public void finish() throws IOException {
        write();
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        byte[] root = directory.written();
        for (int entries = LEAF; root.length > HEAD - HEADER; entries += entries / 2) {
            leaves.reset();
            root = directory.root(entries, leaves).written();
        }
        byte[] metadata = Gzip.pack(tileset.metadata().getBytes(StandardCharsets.UTF_8));
        long metadataAt = HEAD + end;
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        header(head, root.length, metadataAt, metadata.length, leaves.size());
        head.position(HEADER).put(root).rewind();
        writeFully(ByteBuffer.wrap(metadata), metadataAt);
        writeFully(ByteBuffer.wrap(leaves.toByteArray()), metadataAt + metadata.length);
        writeFully(head, 0);
        data.force(true);
        data.close();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        journal.delete();
    }

    @Override
    public void close() throws IOException {
        data.close();
        journal.close();
    }

    private void header(ByteBuffer head, int root, long metadataAt, int metadata, int leaves) {
        head.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        head.putLong(HEADER).putLong(root);
        head.putLong(metadataAt).putLong(metadata);
        head.putLong(metadataAt + metadata).putLong(leaves);
        head.putLong(HEAD).putLong(end);
        head.putLong(directory.addressed()).putLong(directory.size()).putLong(directory.contents());
        // Clustered; directories are compressed, and so are vector tiles.
        head.put((byte) 1).put(GZIP);
        head.put(tileset.image() ? NO_COMPRESSION : GZIP).put(tileset.image() ? PNG : VECTOR);
        head.put((byte) tileset.first()).put((byte) tileset.last());
        degrees(head, tileset.bounds().minX());
        degrees(head, tileset.bounds().minY());
        degrees(head, tileset.bounds().maxX());
        degrees(head, tileset.bounds().maxY());
        head.put((byte) ((tileset.first() + tileset.last()) / 2));
        degrees(head, tileset.bounds().centreX());
        degrees(head, tileset.bounds().centreY());
    }

    private static void degrees(ByteBuffer head, double degrees) {
        head.putInt((int) Math.round(degrees * 1e7));
    }

    /** The tiles of all coarser levels come before, then those before it along the level's Hilbert curve. */
    static long id(TileAddress address) {
        int zoom = Tileset.zoom(address.set(), address.matrix()).orElseThrow();
        long before = ((1L << (2 * zoom)) - 1) / 3;
        return before + HilbertCurve.place(zoom, (int) address.column(), (int) address.row());
    }

    private void write() throws IOException {
        if (unwritten.size() > 0) {
            writeFully(ByteBuffer.wrap(unwritten.toByteArray()), HEAD + end - unwritten.size());
            unwritten.reset();
        }
    }

    private void writeFully(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += data.write(bytes, at);
        }
    }
}
