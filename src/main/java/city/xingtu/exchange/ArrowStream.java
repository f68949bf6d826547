package city.xingtu.exchange;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/**
 * Writes a table of texts and numbers as an Arrow IPC stream: the schema, then batches of rows, little-endian (Arrow
 * Columnar Format 1.5, "IPC Streaming Format"). For one use; not thread-safe.
 */
public final class ArrowStream {

    public static final String MEDIA_TYPE = "application/vnd.apache.arrow.stream";

    private static final int CONTINUATION = 0xFFFFFFFF;
    private static final int ALIGNMENT = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A column of some rows. */
    public sealed interface Values {

        /** Texts, all present. */
        record Texts(List<String> values) implements Values {}

        /** Numbers; not a number where there is none. */
        record Numbers(double[] values) implements Values {}
    }

    /**
     * Begins a table.
     *
     * @param texts names of the columns of texts, which come first
     * @param numbers names of the columns of numbers
     * @param metadata what is said of the table
     */
    public ArrowStream(List<String> texts, List<String> numbers, Map<String, String> metadata) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        List<Integer> fields = new ArrayList<>();
        for (String name : texts) {
            Utf8.startUtf8(builder);
            fields.add(field(builder, name, false, Type.Utf8, Utf8.endUtf8(builder)));
        }
        for (String name : numbers) {
            int type = FloatingPoint.createFloatingPoint(builder, Precision.DOUBLE);
            fields.add(field(builder, name, true, Type.FloatingPoint, type));
        }
        int[] said = metadata.entrySet().stream()
                .mapToInt(entry -> KeyValue.createKeyValue(
                        builder, builder.createString(entry.getKey()), builder.createString(entry.getValue())))
                .toArray();
        int schema = Schema.createSchema(
                builder,
                Endianness.Little,
                Schema.createFieldsVector(builder, ints(fields)),
                Schema.createCustomMetadataVector(builder, said),
                0);
        message(builder, MessageHeader.Schema, schema, new byte[0]);
    }

    private static int field(FlatBufferBuilder builder, String name, boolean nullable, byte type, int of) {
        int none = Field.createChildrenVector(builder, new int[0]);
        return Field.createField(builder, builder.createString(name), nullable, type, of, 0, none, 0);
    }

    /** Adds rows: the values of each column, in the order of the columns. */
    public void batch(int rows, List<Values> columns) {
        Body body = new Body();
        List<Integer> nulls = new ArrayList<>();
        for (Values column : columns) {
            nulls.add(
                    switch (column) {
                        case Values.Texts texts -> body.texts(texts.values());
                        case Values.Numbers numbers -> body.numbers(numbers.values());
                    });
        }
        FlatBufferBuilder builder = new FlatBufferBuilder();
        RecordBatch.startNodesVector(builder, nulls.size());
        nulls.reversed().forEach(count -> FieldNode.createFieldNode(builder, rows, count));
        int nodes = builder.endVector();
        RecordBatch.startBuffersVector(builder, body.lengths.size());
        for (int i = body.lengths.size() - 1; i >= 0; i--) {
            Buffer.createBuffer(builder, body.offsets.get(i), body.lengths.get(i));
        }
        int buffers = builder.endVector();
        int batch = RecordBatch.createRecordBatch(builder, rows, nodes, buffers, 0, 0);
        message(builder, MessageHeader.RecordBatch, batch, body.out.toByteArray());
    }

    /** The whole stream. */
    public byte[] end() {
        write(
                out,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(CONTINUATION)
                        .putInt(0));
        return out.toByteArray();
    }

    private void message(FlatBufferBuilder builder, byte kind, int header, byte[] body) {
        builder.finish(Message.createMessage(builder, MetadataVersion.V5, kind, header, body.length, 0));
        byte[] metadata = builder.sizedByteArray();
        int padded = Math.ceilDiv(metadata.length, ALIGNMENT) * ALIGNMENT;
        ByteBuffer head = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(CONTINUATION).putInt(padded).put(metadata);
        write(out, head);
        out.writeBytes(body);
    }

    private static void write(ByteArrayOutputStream out, ByteBuffer buffer) {
        out.writeBytes(buffer.array());
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The buffers of a batch, one after the other. */
    private static final class Body {

        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final List<Integer> offsets = new ArrayList<>();
        final List<Integer> lengths = new ArrayList<>();

        private void buffer(ByteBuffer content) {
            offsets.add(out.size());
            lengths.add(content.capacity());
            write(out, content);
            out.writeBytes(new byte[Math.floorMod(-content.capacity(), ALIGNMENT)]);
        }

        private static ByteBuffer allocate(int bytes) {
            return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        /** Validity (none is missing), where each text begins, and the texts; returns how many are missing. */
        int texts(List<String> values) {
            ByteBuffer begins = allocate(4 * (values.size() + 1));
            ByteArrayOutputStream texts = new ByteArrayOutputStream();
            begins.putInt(0);
            for (String value : values) {
                texts.writeBytes(value.getBytes(StandardCharsets.UTF_8));
                begins.putInt(texts.size());
            }
            buffer(allocate(0));
            buffer(begins);
            buffer(ByteBuffer.wrap(texts.toByteArray()));
            return 0;
        }

        /** Validity, a bit a row, and the numbers; returns how many are missing. */
        int numbers(double[] values) {
            byte[] validity = new byte[Math.ceilDiv(values.length, 8)];
            ByteBuffer numbers = allocate(8 * values.length);
            for (int i = 0; i < values.length; i++) {
                boolean present = !Double.isNaN(values[i]);
                validity[i >> 3] |= (byte) (present ? 1 << (i & 7) : 0);
                numbers.putDouble(present ? values[i] : 0);
            }
            buffer(ByteBuffer.wrap(validity));
            buffer(numbers);
            return (int) Arrays.stream(values).filter(Double::isNaN).count();
        }
    }
}
