package city.xingtu.tile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A finished tile as it is kept and sent. What compresses well is compressed when somebody first asks for it so, once, and
 * is kept so from then on: nearly every client takes it so. Safe for any number of threads.
 */
public final class Tile {

    /** Below this size compression saves less than a network packet. */
    private static final int WORTH_COMPRESSING = 1000;

    private static final int OVERHEAD = 128;

    private final boolean compressible;
    private final long fingerprint;

    /** One of the two is there. */
    private volatile byte @Nullable [] plain;

    private volatile byte @Nullable [] packed;

    /** For clients that take no compressed form; unpacking costs several times what sending does. */
    private volatile @Nullable SoftReference<byte[]> unpacked;

    private Tile(byte @Nullable [] plain, byte @Nullable [] packed, boolean compressible, long fingerprint) {
        this.plain = plain;
        this.packed = packed;
        this.compressible = compressible;
        this.fingerprint = fingerprint;
    }

    /** A tile whose format is compressed already, such as PNG. */
    public static Tile of(byte[] content) {
        return new Tile(content, null, false, Fingerprint.of(content));
    }

    /** A tile whose format is not. */
    public static Tile compressible(byte[] content) {
        return new Tile(content, null, content.length >= WORTH_COMPRESSING, Fingerprint.of(content));
    }

    /** A tile that was kept: its {@link #kept} form and its fingerprint. */
    static Tile restored(byte[] kept, boolean compressible, long fingerprint) {
        return new Tile(compressible ? null : kept, compressible ? kept : null, compressible, fingerprint);
    }

    /** Whether it is worth sending in gzip form. */
    public boolean isCompressible() {
        return compressible;
    }

    /** Whether it has no bytes. */
    public boolean isEmpty() {
        return !compressible && plain().length == 0;
    }

    /** The form that takes less space: {@link #packed} where that is worth it, else {@link #plain}; not to be written. */
    public byte[] kept() {
        return compressible ? packed() : plain();
    }

    /** Whether that form is there and need not be made. */
    public boolean has(boolean compressed) {
        SoftReference<byte[]> known = unpacked;
        return compressed ? packed != null : plain != null || known != null && known.get() != null;
    }

    /** The bytes without compression; not to be written. */
    public byte[] plain() {
        byte[] known = plain;
        if (known != null) {
            return known;
        }
        SoftReference<byte[]> kept = unpacked;
        byte[] again = kept == null ? null : kept.get();
        if (again == null) {
            again = unpack(packed());
            unpacked = new SoftReference<>(again);
        }
        return again;
    }

    /** The bytes in gzip form; not to be written. */
    public byte[] packed() {
        byte[] known = packed;
        if (known != null) {
            return known;
        }
        return compressible ? pack() : Gzip.pack(plain());
    }

    private synchronized byte[] pack() {
        byte[] known = packed;
        byte[] content = plain;
        if (known != null || content == null) {
            return Objects.requireNonNull(known);
        }
        byte[] made = Gzip.pack(content);
        packed = made;
        unpacked = new SoftReference<>(content);
        plain = null;
        return made;
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hash of the content, the same for the same content everywhere. */
    public long fingerprint() {
        return fingerprint;
    }

    /** Bytes of memory that the tile takes, about. */
    public long weight() {
        byte[] compressed = packed;
        return OVERHEAD + (long) (compressed == null ? plain().length : compressed.length);
    }
}
