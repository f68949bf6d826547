package city.xingtu.tile.seed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads archives as the specification says that clients do: header, root directory, other directories as they are needed. */
final class PmtilesArchive {

    private final byte[] file;
    private final ByteBuffer header;

    PmtilesArchive(Path path) throws IOException {
        file = Files.readAllBytes(path);
        header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (!new String(file, 0, 7, StandardCharsets.US_ASCII).equals("PMTiles") || file[7] != 3) {
            throw new IOException("no PMTiles 3");
        }
    }

    /** A number of the header, by its offset there. */
    long number(int offset) {
        return header.getLong(offset);
    }

    int octet(int offset) {
        return header.get(offset);
    }

    double degrees(int offset) {
        return header.getInt(offset) / 1e7;
    }

    String metadata() throws IOException {
        return new String(unpacked(number(24), number(32)), StandardCharsets.UTF_8);
    }

    /** The tile as it lies there. */
    Optional<byte[]> tile(long id) throws IOException {
        long offset = number(8);
        long length = number(16);
        if (offset + length > 16384) {
            throw new IOException("the root directory must lie in the first 16 KiB");
        }
        for (int depth = 0; depth < 4; depth++) {
            ByteBuffer directory = ByteBuffer.wrap(unpacked(offset, length));
            int count = (int) varint(directory);
            long[] ids = new long[count];
            long[] runs = new long[count];
            long[] lengths = new long[count];
            long[] offsets = new long[count];
            for (int i = 0; i < count; i++) {
                ids[i] = varint(directory) + (i == 0 ? 0 : ids[i - 1]);
            }
            for (int i = 0; i < count; i++) {
                runs[i] = varint(directory);
            }
            for (int i = 0; i < count; i++) {
                lengths[i] = varint(directory);
            }
            for (int i = 0; i < count; i++) {
                long given = varint(directory);
                offsets[i] = given == 0 ? offsets[i - 1] + lengths[i - 1] : given - 1;
            }
            int found = Arrays.binarySearch(ids, id);
            int at = found >= 0 ? found : -found - 2;
            if (at < 0 || runs[at] > 0 && id >= ids[at] + runs[at]) {
                return Optional.empty();
            }
            if (runs[at] > 0) {
                int from = (int) (number(56) + offsets[at]);
                return Optional.of(Arrays.copyOfRange(file, from, from + (int) lengths[at]));
            }
            offset = number(40) + offsets[at];
            length = lengths[at];
        }
        throw new IOException("too many directories");
    }

    private byte[] unpacked(long offset, long length) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file, (int) offset, (int) length))) {
            return in.readAllBytes();
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
