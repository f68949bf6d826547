package city.xingtu.exchange;

import city.xingtu.plan.FieldText;
import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Feature;

/** The attributes of a feature as FlatGeobuf packs them: number of the column, value, without those that are absent. */
final class FlatGeobufProperties {

    private ByteBuffer bytes = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);

    void clear() {
        bytes.clear();
    }

    /** Adds a value of one of the types of {@link city.xingtu.plan.FieldType}; dates as ISO 8601 text. */
    void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> head(column, Long.BYTES).putLong(number);
            case Double number -> head(column, Double.BYTES).putDouble(number);
            case Boolean flag -> head(column, 1).put((byte) (flag ? 1 : 0));
            default -> {
                byte[] text = FieldText.write(value).getBytes(StandardCharsets.UTF_8);
                head(column, Integer.BYTES + text.length).putInt(text.length).put(text);
            }
        }
    }

    private ByteBuffer head(int column, int size) {
        if (bytes.remaining() < Short.BYTES + size) {
            ByteBuffer larger = ByteBuffer.allocate(2 * bytes.capacity() + size).order(ByteOrder.LITTLE_ENDIAN);
            bytes = larger.put(bytes.flip());
        }
        return bytes.putShort((short) column);
    }

    /** The offset of the vector in the builder. */
    int write(FlatBufferBuilder builder) {
        ByteBuffer packed = bytes.duplicate().flip();
        return Feature.createPropertiesVector(builder, packed);
    }
}
