package city.xingtu.store;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.Layer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * The digest of a revision's net edits of one layer, which are to be added by ascending id. Each is: {@code delete} and
 * the id; or {@code put}, the id, the geometry as big-endian well-known binary in two dimensions (empty when there is
 * none), the number of properties, and of each, by ascending name: name, type ({@code text}, {@code integer},
 * {@code number}, {@code boolean}, {@code date}, {@code timestamp}, {@code list}) and value. Numbers enter as the 16
 * hexadecimal digits of their IEEE 754 form, minus zero as zero; dates and times in ISO 8601; lists as their length and
 * each text. For one thread.
 */
public final class LayerDigest {

    private static final byte[] NONE = {};

    private final Digest digest = new Digest();
    private final byte[][] names;
    private final String[] fields;
    private final Marks marks = new Marks();

    /** @param layer whose edits they are; declares every field that a feature can have */
    public LayerDigest(Layer layer) {
        fields = layer.fields().stream()
                .map(Field::name)
                .distinct()
                .sorted(CodePoints.ORDER)
                .toArray(String[]::new);
        names = new byte[fields.length][];
        for (int i = 0; i < fields.length; i++) {
            names[i] = fields[i].getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Adds an edit. */
    public void add(Edit edit) {
        switch (edit) {
            case Edit.Put put -> put(put.feature());
            case Edit.Delete delete -> digest.text("delete").text(delete.id());
        }
        marks.add(digest.takeMark());
    }

    private void put(Feature feature) {
        digest.text("put").text(feature.id());
        Geometry geometry = feature.geometry();
        digest.bytes(geometry == null ? NONE : PlaneWkb.write(geometry, ByteOrder.BIG_ENDIAN));
        Map<String, Object> properties = feature.properties();
        digest.text(Integer.toString(properties.size()));
        for (int i = 0; i < fields.length; i++) {
            Object value = properties.get(fields[i]);
            if (value != null) {
                digest.bytes(names[i]);
                value(value);
            }
        }
    }

    private void value(Object value) {
        switch (value) {
            case String text -> digest.text("text").text(text);
            case Long number -> digest.text("integer").text(number.toString());
            case Double number -> digest.text("number").text(bits(number));
            case Boolean flag -> digest.text("boolean").text(flag.toString());
            case LocalDate date -> digest.text("date").text(FieldText.write(date));
            case Instant instant -> digest.text("timestamp").text(FieldText.write(instant));
            case List<?> list -> {
                digest.text("list").text(Integer.toString(list.size()));
                list.forEach(item -> digest.text(item.toString()));
            }
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    /** SQLite keeps no minus zero. */
    private static String bits(double number) {
        return HexFormat.of().toHexDigits(Double.doubleToLongBits(number == 0 ? 0.0 : number));
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return marks.isEmpty();
    }

    /** A mark of each edit, in their order. */
    public Marks marks() {
        return marks;
    }

    /** The digest of all edits; nothing may be added afterwards. */
    public String hex() {
        return digest.hex();
    }
}
