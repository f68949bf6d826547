package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.exchange.ArrowStream.Values;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.junit.jupiter.api.Test;

/** Streams, read by the format's own classes and the rules of its page on columns. */
class ArrowStreamTest {

    /** A message with its body. */
    private record Part(Message message, ByteBuffer body) {}

    private static List<Part> parts(byte[] stream) {
        List<Part> parts = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        while (true) {
            assertThat(in.getInt()).isEqualTo(-1);
            int size = in.getInt();
            if (size == 0) {
                assertThat(in.hasRemaining()).isFalse();
                return parts;
            }
            assertThat(in.position() % 8).isZero();
            assertThat(size % 8).isZero();
            Message message =
                    Message.getRootAsMessage(in.slice(in.position(), size).order(ByteOrder.LITTLE_ENDIAN));
            int body = Math.toIntExact(message.bodyLength());
            parts.add(new Part(message, in.slice(in.position() + size, body).order(ByteOrder.LITTLE_ENDIAN)));
            in.position(in.position() + size + body);
        }
    }

    private static ByteBuffer buffer(Part part, RecordBatch batch, int number) {
        Buffer at = batch.buffers(number);
        assertThat(at.offset() % 8).isZero();
        return part.body()
                .slice(Math.toIntExact(at.offset()), Math.toIntExact(at.length()))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<String> texts(Part part, RecordBatch batch, int firstBuffer) {
        ByteBuffer begins = buffer(part, batch, firstBuffer + 1);
        ByteBuffer all = buffer(part, batch, firstBuffer + 2);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < batch.length(); i++) {
            byte[] text = new byte[begins.getInt(4 * i + 4) - begins.getInt(4 * i)];
            all.get(begins.getInt(4 * i), text);
            texts.add(new String(text, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static List<Double> numbers(Part part, RecordBatch batch, int firstBuffer) {
        ByteBuffer validity = buffer(part, batch, firstBuffer);
        ByteBuffer values = buffer(part, batch, firstBuffer + 1);
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < batch.length(); i++) {
            boolean present = (validity.get(i / 8) >> i % 8 & 1) != 0;
            numbers.add(present ? values.getDouble(8 * i) : Double.NaN);
        }
        return numbers;
    }

    @Test
    void schemaAndMetadataComeFirst() {
        byte[] stream = new ArrowStream(List.of("名称"), List.of("seconds"), Map.of("basis", "网络")).end();
        Part only = parts(stream).getFirst();
        assertThat(only.message().headerType()).isEqualTo(MessageHeader.Schema);
        Schema schema = (Schema) only.message().header(new Schema());
        assertThat(schema.fields(0).name()).isEqualTo("名称");
        assertThat(schema.fields(0).nullable()).isFalse();
        assertThat(schema.fields(1).name()).isEqualTo("seconds");
        assertThat(schema.fields(1).nullable()).isTrue();
        assertThat(schema.customMetadata(0).key()).isEqualTo("basis");
        assertThat(schema.customMetadata(0).value()).isEqualTo("网络");
    }

    @Test
    void rowsComeBackAsTheyWereWrittenAndWhatIsMissingIsMissing() {
        List<String> names = List.of("甲", "", "third", "d", "e", "f", "g", "h", "ninth");
        double[] seconds = {1, Double.NaN, 3.5, 4, 5, 6, 7, 8, Double.NaN};
        ArrowStream table = new ArrowStream(List.of("name"), List.of("seconds"), Map.of());
        table.batch(9, List.of(new Values.Texts(names), new Values.Numbers(seconds)));
        table.batch(2, List.of(new Values.Texts(Collections.nCopies(2, "again")), new Values.Numbers(new double[] {
            0, Double.NaN
        })));
        List<Part> parts = parts(table.end());
        assertThat(parts).hasSize(3);
        RecordBatch first = (RecordBatch) parts.get(1).message().header(new RecordBatch());
        assertThat(texts(parts.get(1), first, 0)).isEqualTo(names);
        assertThat(numbers(parts.get(1), first, 3))
                .containsExactly(1.0, Double.NaN, 3.5, 4.0, 5.0, 6.0, 7.0, 8.0, Double.NaN);
        assertThat(first.nodes(1).nullCount()).isEqualTo(2);
        RecordBatch second = (RecordBatch) parts.get(2).message().header(new RecordBatch());
        assertThat(texts(parts.get(2), second, 0)).containsExactly("again", "again");
        assertThat(numbers(parts.get(2), second, 3)).containsExactly(0.0, Double.NaN);
    }
}
