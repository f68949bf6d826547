package city.xingtu.tile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A tile in a file: a word that tells the form, a checksum of all that follows, the name, whether the content is in gzip
 * form, the fingerprint, and the content to the end.
 */
final class TileFile {

    /** "XTT1". */
    private static final int FORM = 0x58545431;

    private static final int CHECKED = 8;

    private TileFile() {}

    /** The bytes of the file; the buffer has an array of their length. */
    static ByteBuffer write(String name, Tile tile) {
        byte[] label = name.getBytes(StandardCharsets.US_ASCII);
        byte[] kept = tile.kept();
        ByteBuffer file = ByteBuffer.allocate(CHECKED + label.length + 9 + kept.length);
        file.position(CHECKED);
        file.put(label)
                .put((byte) (tile.isCompressible() ? 1 : 0))
                .putLong(tile.fingerprint())
                .put(kept);
        file.putInt(0, FORM).putInt(4, checksum(file.array()));
        return file.flip();
    }

    /** The tile of that name; none when the file is no such file, or not all of it. */
    static Optional<Tile> read(String name, byte[] file) {
        byte[] label = name.getBytes(StandardCharsets.US_ASCII);
        int head = CHECKED + label.length + 9;
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < head
                || in.getInt() != FORM
                || in.getInt() != checksum(file)
                || !Arrays.equals(file, CHECKED, CHECKED + label.length, label, 0, label.length)) {
            return Optional.empty();
        }
        in.position(CHECKED + label.length);
        boolean compressed = in.get() == 1;
        long fingerprint = in.getLong();
        return Optional.of(Tile.restored(Arrays.copyOfRange(file, head, file.length), compressed, fingerprint));
    }

    private static int checksum(byte[] file) {
        CRC32C sum = new CRC32C();
        sum.update(file, CHECKED, file.length - CHECKED);
        return (int) sum.getValue();
    }
}
