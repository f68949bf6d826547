package city.xingtu.exchange;

import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a dBASE III+ table, the attributes of a Shapefile, record by record. */
final class DbfReader implements AutoCloseable {

    private static final int DESCRIPTOR = 32;
    private static final int END_OF_DESCRIPTORS = 0x0D;

    /** Digits that a long holds whatever they are. */
    private static final int LONG_DIGITS = 18;

    private final Path file;
    private final Charset charset;
    private final List<Column> columns;
    private final DataInputStream in;
    private final int records;
    private final byte[] record;
    private int number;

    /** A column: its bytes in the record, and the field that it becomes; null for kinds that hold no plain value. */
    private record Column(
            int start, int length, char kind, @Nullable Field field) {}

    private record Header(int records, int headerLength, int recordLength, List<byte[]> descriptors) {}

    private DbfReader(Path file, Charset charset, Header header, DataInputStream in) {
        this.file = file;
        this.charset = charset;
        this.in = in;
        records = header.records();
        record = new byte[header.recordLength()];
        columns = columns(header.descriptors());
    }

    /**
     * Opens the table.
     *
     * @param declared the encoding that is known from beside the file; otherwise UTF-8 when all of the table is valid in
     *     it, else GBK
     */
    static DbfReader open(Path file, Optional<Charset> declared) {
        return open(file, declared.orElseGet(() -> detect(file)));
    }

    private static DbfReader open(Path file, Charset charset) {
        try {
            InputStream raw = Files.newInputStream(file);
            try {
                DataInputStream in = new DataInputStream(new BufferedInputStream(raw, 1 << 16));
                return new DbfReader(file, charset, header(file, in), in);
            } catch (IOException | RuntimeException e) {
                raw.close();
                throw e;
            }
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private static Charset detect(Path file) {
        try (DbfReader reader = open(file, StandardCharsets.UTF_8)) {
            boolean utf8 = true;
            while (utf8 && reader.advance()) {
                utf8 = reader.columns.stream()
                        .filter(column -> column.kind() == 'C')
                        .allMatch(reader::isUtf8);
            }
            return utf8 ? StandardCharsets.UTF_8 : DbfCharset.CHINESE;
        }
    }

    private static Header header(Path file, DataInputStream in) throws IOException {
        ByteBuffer start = ByteBuffer.wrap(in.readNBytes(DESCRIPTOR)).order(ByteOrder.LITTLE_ENDIAN);
        if (start.capacity() < DESCRIPTOR) {
            throw FileProblem.of(file, "", "文件头不完整", "the header is cut off");
        }
        int records = start.getInt(4);
        int headerLength = Short.toUnsignedInt(start.getShort(8));
        int recordLength = Short.toUnsignedInt(start.getShort(10));
        byte[] rest = in.readNBytes(Math.max(0, headerLength - DESCRIPTOR));
        List<byte[]> descriptors = new ArrayList<>();
        int width = 1;
        for (int at = 0; at + DESCRIPTOR <= rest.length && rest[at] != END_OF_DESCRIPTORS; at += DESCRIPTOR) {
            byte[] descriptor = Arrays.copyOfRange(rest, at, at + DESCRIPTOR);
            descriptors.add(descriptor);
            width += Byte.toUnsignedInt(descriptor[16]);
        }
        if (records < 0 || recordLength < width || rest.length < headerLength - DESCRIPTOR) {
            throw FileProblem.of(file, "", "不是 dBASE 表", "no dBASE table");
        }
        return new Header(records, headerLength, recordLength, descriptors);
    }

    private List<Column> columns(List<byte[]> descriptors) {
        List<Column> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int start = 1;
        for (byte[] descriptor : descriptors) {
            int length = Byte.toUnsignedInt(descriptor[16]);
            char kind = (char) descriptor[11];
            int decimals = Byte.toUnsignedInt(descriptor[17]);
            String name = name(descriptor);
            for (int n = 2; !names.add(name); n++) {
                name = name(descriptor) + "_" + n;
            }
            FieldType type = type(kind, length, decimals);
            Field field = type == null ? null : Field.of(name, type, Text.same(name));
            found.add(new Column(start, length, kind, field));
            start += length;
        }
        return found;
    }

    private String name(byte[] descriptor) {
        int length = 0;
        while (length < 11 && descriptor[length] != 0) {
            length++;
        }
        return DbfCharset.decode(descriptor, 0, length, true, charset).strip();
    }

    private static @Nullable FieldType type(char kind, int length, int decimals) {
        return switch (kind) {
            case 'C' -> FieldType.TEXT;
            case 'D' -> FieldType.DATE;
            case 'N' -> decimals == 0 && length <= LONG_DIGITS ? FieldType.INTEGER : FieldType.NUMBER;
            case 'F' -> FieldType.NUMBER;
            case 'L' -> FieldType.BOOLEAN;
            default -> null;
        };
    }

    /** The fields of the columns that hold plain values. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Column column : columns) {
            if (column.field() != null) {
                fields.add(column.field());
            }
        }
        return fields;
    }

    int records() {
        return records;
    }

    /** Goes to the next record; false after the last one. */
    boolean advance() {
        if (number == records) {
            return false;
        }
        number++;
        try {
            in.readFully(record);
            return true;
        } catch (EOFException e) {
            throw FileProblem.of(
                    file,
                    "record " + number,
                    "文件只到此处，应有 " + records + " 条记录",
                    "the file ends here and should have " + records + " records");
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    /** Whether the record is marked as deleted. */
    boolean deleted() {
        return record[0] == '*';
    }

    /** The record's values by field name; blank ones are absent. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : columns) {
            Field field = column.field();
            if (field != null) {
                Object value = value(column, field);
                if (value != null) {
                    values.put(field.name(), value);
                }
            }
        }
        return values;
    }

    private int filled(Column column) {
        int end = column.start() + column.length();
        while (end > column.start() && (record[end - 1] == ' ' || record[end - 1] == 0)) {
            end--;
        }
        return end - column.start();
    }

    private boolean isUtf8(Column column) {
        int length = filled(column);
        return DbfCharset.isUtf8(record, column.start(), length, length == column.length());
    }

    private @Nullable Object value(Column column, Field field) {
        int length = filled(column);
        if (length == 0) {
            return null;
        }
        if (column.kind() == 'C') {
            return DbfCharset.decode(record, column.start(), length, length == column.length(), charset);
        }
        String text = new String(record, column.start(), length, StandardCharsets.ISO_8859_1).strip();
        return switch (column.kind()) {
            case 'L' -> truth(text);
            case 'D' -> date(text);
            default -> number(text, field);
        };
    }

    /** Eight digits; zeros or anything that is no day stand for none. */
    private static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            return date.getYear() < 1 || date.getYear() > 9999 ? null : date;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "Y", "T" -> Boolean.TRUE;
            case "N", "F" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Stars stand for a number that did not fit; they are no value. */
    private @Nullable Object number(String text, Field field) {
        if (text.isEmpty() || text.startsWith("*")) {
            return null;
        }
        try {
            if (field.type() == FieldType.INTEGER && text.indexOf('.') < 0) {
                return Long.parseLong(text);
            }
            double number = Double.parseDouble(text);
            if (!Double.isFinite(number)) {
                return null;
            }
            return field.type() == FieldType.INTEGER ? (Object) Math.round(number) : (Object) number;
        } catch (NumberFormatException e) {
            throw notANumber(text, field);
        }
    }

    private Problem notANumber(String text, Field field) {
        return FileProblem.of(
                file,
                "record " + number + ", field " + field.name(),
                "应为数字，实为 " + text,
                "expected a number, found " + text);
    }

    @Override
    public void close() {
        FileProblem.close(in, file);
    }
}
