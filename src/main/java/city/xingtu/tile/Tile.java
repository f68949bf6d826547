package city.xingtu.tile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A finished tile as it is kept and sent. What compresses well is kept compressed: nearly every client takes it so, and
 * the work is done once.
 */
public final class Tile {

    /** Below this size compression saves less than a network packet. */
    private static final int WORTH_COMPRESSING = 1000;

    private static final int OVERHEAD = 128;

    private final byte[] stored;
    private final boolean compressed;
    private final long fingerprint;

    /** For clients that take no compressed form; unpacking costs several times what sending does. */
    private volatile @Nullable SoftReference<byte[]> unpacked;

    private Tile(byte[] stored, boolean compressed, long fingerprint) {
        this.stored = stored;
        this.compressed = compressed;
        this.fingerprint = fingerprint;
    }

    /** A tile whose format is compressed already, such as PNG. */
    public static Tile of(byte[] content) {
        return new Tile(content, false, hash(content));
    }

    /** A tile whose format is not. */
    public static Tile compressible(byte[] content) {
        return content.length < WORTH_COMPRESSING ? of(content) : new Tile(Gzip.pack(content), true, hash(content));
    }

    /** A tile that was kept: its {@link #stored} form and its fingerprint. */
    static Tile restored(byte[] stored, boolean compressed, long fingerprint) {
        return new Tile(stored, compressed, fingerprint);
    }

    /** Whether {@link #stored} is in gzip form. */
    public boolean isCompressed() {
        return compressed;
    }

    /** The bytes as kept; not to be written. */
    public byte[] stored() {
        return stored;
    }

    /** The bytes without compression; not to be written. */
    public byte[] plain() {
        if (!compressed) {
            return stored;
        }
        SoftReference<byte[]> kept = unpacked;
        byte[] plain = kept == null ? null : kept.get();
        if (plain == null) {
            plain = unpack();
            unpacked = new SoftReference<>(plain);
        }
        return plain;
    }

    private byte[] unpack() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes in gzip form, for archives in which all vector tiles are so; not to be written. */
    public byte[] gzipped() {
        return compressed ? stored : Gzip.pack(stored);
    }

    /** A hash of the content, the same for the same content everywhere. */
    public long fingerprint() {
        return fingerprint;
    }

    /** Bytes of memory that the tile takes, about. */
    public long weight() {
        return stored.length + (long) OVERHEAD;
    }

    private static long hash(byte[] content) {
        long hash = 0xcbf29ce484222325L ^ content.length;
        for (byte b : content) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 29);
    }
}
