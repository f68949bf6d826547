package city.xingtu.tile.seed;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * What an archive under way holds: the job, then a record a tile, and now and then one that says up to where all is
 * written. Of an earlier run only what comes before the last such record counts.
 */
final class SeedJournal implements AutoCloseable {

    private static final int RECORD = 20;

    /** Receives what lies where. */
    interface Reader {
        void tile(long id, long offset, int length);
    }

    private final Path file;
    /** Records of an earlier run, up to its last checkpoint. */
    private final ByteBuffer earlier;

    private final DataOutputStream out;
    private long place = -1;
    private long dataEnd;

    private SeedJournal(Path file, ByteBuffer records, byte[] job) throws IOException {
        this.file = file;
        int valid = 0;
        for (int at = 0; at + RECORD <= records.limit(); at += RECORD) {
            if (records.getLong(at) < 0) {
                place = ~records.getLong(at);
                dataEnd = records.getLong(at + Long.BYTES);
                valid = at + RECORD;
            }
        }
        earlier = records.slice(0, valid);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(valid == 0 ? 0 : job.length + valid);
        channel.position(channel.size());
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        if (valid == 0) {
            out.write(job);
        }
    }

    /**
     * Goes on with the journal of the job, if there is one and what it tells of; else begins a new one.
     *
     * @param told the file whose content the journal tells of
     */
    static SeedJournal open(Path file, String job, Path told) throws IOException {
        byte[] head = job.getBytes(StandardCharsets.UTF_8);
        byte[] known = Files.exists(file) && Files.exists(told) ? Files.readAllBytes(file) : new byte[0];
        boolean same = known.length >= head.length && Arrays.equals(known, 0, head.length, head, 0, head.length);
        ByteBuffer records = same
                ? ByteBuffer.wrap(known, head.length, known.length - head.length)
                        .slice()
                : ByteBuffer.allocate(0);
        return new SeedJournal(file, records, head);
    }

    /** The place up to which all was written; -1 for none. */
    long place() {
        return place;
    }

    /** Bytes of tiles up to there. */
    long dataEnd() {
        return dataEnd;
    }

    /** Tells of the tiles up to there, in their order. */
    void replay(Reader reader) {
        for (int at = 0; at < earlier.limit(); at += RECORD) {
            if (earlier.getLong(at) >= 0) {
                reader.tile(earlier.getLong(at), earlier.getLong(at + Long.BYTES), earlier.getInt(at + 2 * Long.BYTES));
            }
        }
    }

    void add(long id, long offset, int length) throws IOException {
        out.writeLong(id);
        out.writeLong(offset);
        out.writeInt(length);
    }

    void checkpoint(long at, long end) throws IOException {
        add(~at, end, 0);
        out.flush();
    }

    void delete() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
