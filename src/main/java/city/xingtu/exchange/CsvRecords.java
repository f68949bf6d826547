package city.xingtu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * The records of a file of comma-separated values (RFC 4180, with any end of line) under their names, one at a time. Works
 * on the bytes of UTF-8 and makes no text of a cell that nobody asks for: a large import reads its file twice, and most of
 * the file is coordinates. Empty lines are passed over. For one thread.
 */
final class CsvRecords implements AutoCloseable {

    private static final int LARGEST_RECORD = 256 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final InputStream in;
    private final List<String> names = new ArrayList<>();

    private byte[] buffer = new byte[1 << 17];
    /** The next byte, and the one behind the last that was read. */
    private int at;

    private int limit;
    /** First byte of the record. */
    private int begin;
    /** First byte of each cell and the one behind its last, from the record's first. */
    private int[] begins = new int[16];

    private int[] ends = new int[16];
    private int size;
    private long number = -1;
    private long line = 1;
    private long recordLine = 1;

    private CsvRecords(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** @throws city.xingtu.plan.Problem when the file cannot be read, or names a column twice or not at all */
    static CsvRecords open(Path file, Charset charset) {
        try {
            CsvRecords records = new CsvRecords(file, Utf8.open(file, charset));
            records.readNames();
            return records;
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    /**
     * Records that come from elsewhere, as out of an archive, in UTF-8.
     *
     * @param name under which problems are reported
     */
    static CsvRecords open(Path name, InputStream in) {
        CsvRecords records = new CsvRecords(name, in);
        records.readNames();
        return records;
    }

    /** In what the file is written. */
    static Charset charset(Path file) {
        try {
            return Utf8.charset(file);
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private void readNames() {
        while (limit < MARK.length && fill()) {}
        if (limit >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length)) {
            at = MARK.length;
        }
        if (next()) {
            for (int i = 0; i < size; i++) {
                names.add(cell(i));
            }
        }
        if (names.stream().anyMatch(String::isBlank) || new HashSet<>(names).size() < names.size()) {
            throw FileProblem.of(
                    file, "line 1", "首行应为各不相同的列名：" + names, "expected names of columns that differ: " + names);
        }
    }

    List<String> names() {
        return names;
    }

    /**
     * Moves on to the next record.
     *
     * @return whether there is one
     * @throws city.xingtu.plan.Problem when a line is malformed
     */
    boolean next() {
        while (more() && (buffer[at] == '\n' || buffer[at] == '\r')) {
            endLine();
        }
        begin = at;
        recordLine = line;
        size = 0;
        if (!more()) {
            return false;
        }
        do {
            if (size == begins.length) {
                begins = Arrays.copyOf(begins, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            if (more() && buffer[at] == '"') {
                quoted();
            } else {
                plain();
            }
            size++;
        } while (separated());
        number++;
        return true;
    }

    /** Number of the record, from 1. */
    long number() {
        return number;
    }

    /** Number of the line on which the record begins, from 1. */
    long line() {
        return recordLine;
    }

    /** Whether the cell has no characters, as where the line ends before it, and for column -1. */
    boolean isEmpty(int column) {
        return column < 0 || column >= size || begins[column] == ends[column];
    }

    /** The cell's text. */
    String cell(int column) {
        return isEmpty(column) ? "" : new String(buffer, begin(column), length(column), StandardCharsets.UTF_8);
    }

    /** Where the cells' bytes are until the next record; not to be written. */
    byte[] bytes() {
        return buffer;
    }

    /** The first byte of a cell that is not empty. */
    int begin(int column) {
        return begin + begins[column];
    }

    /** The byte behind the last of a cell that is not empty. */
    int end(int column) {
        return begin + ends[column];
    }

    private int length(int column) {
        return ends[column] - begins[column];
    }

    private void plain() {
        begins[size] = at - begin;
        do {
            while (at < limit) {
                byte next = buffer[at];
                if (next == ',' || next == '\n' || next == '\r') {
                    ends[size] = at - begin;
                    return;
                }
                at++;
            }
        } while (fill());
        ends[size] = at - begin;
    }

    /** Takes the quotes out where they are: the cell does not grow by it. */
    private void quoted() {
        at++;
        int end = at - begin;
        begins[size] = end;
        while (true) {
            if (!more()) {
                throw malformed("引号未闭合", "a quoted cell does not end");
            }
            byte next = buffer[at++];
            if (next == '"') {
                if (!more() || buffer[at] != '"') {
                    break;
                }
                at++;
            }
            line += next == '\n' ? 1 : 0;
            buffer[begin + end++] = next;
        }
        ends[size] = end;
        while (more() && (buffer[at] == ' ' || buffer[at] == '\t')) {
            at++;
        }
        if (more() && buffer[at] != ',' && buffer[at] != '\n' && buffer[at] != '\r') {
            throw malformed("引号与分隔符之间有多余字符", "there is something between a quoted cell and the next comma");
        }
    }

    /** Passes what follows a cell; whether another one follows. */
    private boolean separated() {
        if (!more()) {
            return false;
        }
        if (buffer[at] == ',') {
            at++;
            return true;
        }
        endLine();
        return false;
    }

    private void endLine() {
        if (buffer[at++] == '\r' && more() && buffer[at] == '\n') {
            at++;
        }
        line++;
    }

    private boolean more() {
        return at < limit || fill();
    }

    /** Reads on, keeping the record that has begun; whether there was more. */
    private boolean fill() {
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, limit - begin);
            at -= begin;
            limit -= begin;
            begin = 0;
        }
        if (limit == buffer.length) {
            if (limit >= LARGEST_RECORD) {
                throw malformed("记录过长", "the record is too long");
            }
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        try {
            int count = in.read(buffer, limit, buffer.length - limit);
            limit += Math.max(count, 0);
            return count > 0;
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private RuntimeException malformed(String zh, String en) {
        return FileProblem.of(file, "line " + line, "不是有效的 CSV：" + zh, "no valid CSV: " + en);
    }

    @Override
    public void close() {
        FileProblem.close(in, file);
    }
}
