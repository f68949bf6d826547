package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.store.FeatureFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A table of a file of somebody else's as a layer, on its own terms or on those of a layer that there is. */
public final class LayerFile {

    private final FeatureFile.Opener opener;
    private final ForeignLayer foreign;

    private LayerFile(FeatureFile.Opener opener, ForeignLayer foreign) {
        this.opener = opener;
        this.foreign = foreign;
    }

    /**
     * The tables of a file.
     *
     * @param geoPackages how a GeoPackage is opened
     * @throws Problem INVALID_PARAMETER naming the file and what is wrong with it
     */
    public static List<LayerFile> open(Path file, FeatureFile.Opener geoPackages) {
        FeatureFile.Opener opener = FeatureFiles.opener(file, geoPackages)
                .orElseThrow(() -> FileProblem.of(
                        file,
                        "",
                        "不识别的格式；可用：" + String.join(" ", FeatureFiles.EXTENSIONS),
                        "unknown format; expected " + String.join(", ", FeatureFiles.EXTENSIONS)));
        try (FeatureFile source = opener.open(file)) {
            return source.tables().stream()
                    .map(table -> new LayerFile(opener, ForeignLayer.of(file, source, table)))
                    .toList();
        }
    }

    /** Where the table is. */
    public Path file() {
        return foreign.file();
    }

    /** The layer that the table is by itself; its id is the table's name. */
    public Layer layer() {
        return foreign.layer();
    }

    /** Hands over the features, in longitude and latitude, as {@link #layer} declares them. */
    public void read(Consumer<Feature> consumer) {
        try (FeatureFile source = opener.open(foreign.file())) {
            foreign.read(source, consumer);
        }
    }

    /**
     * Hands over the features as the target declares its own: every field must be one of the target's, and its values
     * are turned into the target's type.
     *
     * @throws Problem INVALID_PARAMETER naming the file, the feature and the field that does not fit
     */
    public void readAs(Layer target, Consumer<Feature> consumer) {
        for (Field field : layer().fields()) {
            if (target.findField(field.name()).isEmpty()) {
                throw FileProblem.of(
                        foreign.file(),
                        "field " + field.name(),
                        "图层 " + target.id() + " 没有此字段",
                        "the layer " + target.id() + " has no such field");
            }
        }
        read(feature -> consumer.accept(conformed(feature, target)));
    }

    private Feature conformed(Feature feature, Layer target) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : target.fields()) {
            Object value = feature.properties().get(field.name());
            if (value != null) {
                try {
                    properties.put(field.name(), conformed(value, field.type()));
                } catch (IllegalArgumentException e) {
                    throw FileProblem.of(
                            foreign.file(),
                            "feature " + feature.id() + ", " + field.name(),
                            "应为" + FieldText.expected(field.type()).zh(),
                            "expected " + FieldText.expected(field.type()).en());
                }
            }
        }
        return new Feature(feature.id(), feature.geometry(), properties);
    }

    private static Object conformed(Object value, FieldType type) {
        return switch (value) {
            case Long number when type == FieldType.NUMBER -> number.doubleValue();
            // Formats without truth values write 0 and 1.
            case Long number when type == FieldType.BOOLEAN && (number == 0 || number == 1) -> number == 1;
            default -> FieldText.read(type, FieldText.write(value));
        };
    }
}
