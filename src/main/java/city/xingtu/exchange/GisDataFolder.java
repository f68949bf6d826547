package city.xingtu.exchange;

import city.xingtu.exchange.GeoJsonReader.RawFeature;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Structure;
import city.xingtu.store.FeatureCheck;
import city.xingtu.store.PlanSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a folder: {@code atlas.json} declares it, {@code layers/{layer}.geojson} holds the features and
 * {@code structures.json}, if there, the structures. The folder may lie in any file system. Whatever is not as declared
 * is a {@link Problem} that names file, line and feature. For one thread.
 */
public final class GisDataFolder implements PlanSource {

    private static final String ATLAS = "atlas.json";

    private final Path folder;
    private final PlanSchema schema;
    /** Layers by the ids of their features, as far as they were read. */
    private final Map<String, List<String>> layersById = new HashMap<>();

    private final Set<String> scanned = new HashSet<>();

    private GisDataFolder(Path folder, PlanSchema schema) {
        this.folder = folder;
        this.schema = schema;
    }

    /** Whether the folder declares a plan. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(ATLAS));
    }

    /**
     * Opens a folder; features are read when asked for.
     *
     * @throws Problem when {@code atlas.json} is absent or wrong
     */
    public static GisDataFolder open(Path folder) {
        return new GisDataFolder(folder, AtlasJson.read(folder.resolve(ATLAS)));
    }

    @Override
    public PlanSchema schema() {
        return schema;
    }

    @Override
    public List<Structure> structures() {
        Path file = folder.resolve("structures.json");
        if (!Files.exists(file)) {
            return List.of();
        }
        for (Layer layer : schema.layers()) {
            if (!scanned.contains(layer.id())) {
                readLayer(layer.id(), feature -> {});
            }
        }
        return StructuresJson.read(file, layersById);
    }

    @Override
    public void readLayer(String id, Consumer<Feature> consumer) {
        Layer layer = schema.findLayer(id).orElseThrow(() -> Problem.invalid("layer", "没有图层 " + id, "no layer " + id));
        Map<String, Field> fields = new HashMap<>();
        layer.fields().forEach(field -> fields.put(field.name(), field));
        boolean first = scanned.add(id);
        Map<String, Long> lines = new HashMap<>();
        Path file = folder.resolve("layers").resolve(FileNames.ofLayer(id) + ".geojson");
        GeoJsonReader.read(file, raw -> {
            Feature feature = feature(file, raw, fields);
            try {
                FeatureCheck.check(layer, feature);
            } catch (Problem problem) {
                throw FileProblem.at(file, "line " + raw.line(), problem);
            }
            Long before = lines.putIfAbsent(feature.id(), raw.line());
            if (before != null) {
                throw FileProblem.of(
                        file, raw.where(), "id 与第 " + before + " 行重复", "the id occurs on line " + before + " already");
            }
            if (first) {
                layersById
                        .computeIfAbsent(feature.id(), absent -> new ArrayList<>(1))
                        .add(id);
            }
            consumer.accept(feature);
        });
    }

    private static Feature feature(Path file, RawFeature raw, Map<String, Field> fields) {
        String id = raw.id();
        if (id == null) {
            throw FileProblem.of(file, raw.where(), "缺少 id", "the feature has no id");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        raw.properties().forEach((name, value) -> {
            if (name.equals("id")) {
                if (!id.equals(value)) {
                    throw FileProblem.of(
                            file,
                            raw.where(),
                            "properties.id 应与 id 相同，实为 " + value,
                            "properties.id must equal the id, found " + value);
                }
                return;
            }
            Object known = conform(value, fields.get(name));
            if (known != null) {
                properties.put(name, known);
            }
        });
        return new Feature(id, raw.geometry(), properties);
    }

    /**
     * JSON does not tell 5 from 5.0: a number becomes of the field's kind where that loses nothing. Empty text says as
     * much as none.
     */
    private static @Nullable Object conform(@Nullable Object value, @Nullable Field field) {
        return switch (value) {
            case null -> null;
            case String text when text.isEmpty() -> null;
            case Long number when field != null && field.type() == FieldType.NUMBER -> number.doubleValue();
            case Double number
            when field != null
                    && field.type() == FieldType.INTEGER
                    && number == Math.rint(number)
                    && Math.abs(number) < 1L << 53 -> number.longValue();
            case String text when field != null && isWrittenAsText(field.type()) -> typed(text, field.type());
            default -> value;
        };
    }

    /** Types that JSON has no values for; a list comes as the text of its array. */
    private static boolean isWrittenAsText(FieldType type) {
        return type == FieldType.DATE || type == FieldType.TIMESTAMP || type == FieldType.TEXT_LIST;
    }

    /** The value, or the text itself where it is none: the check of the feature then says so with its place. */
    private static Object typed(String text, FieldType type) {
        try {
            return FieldText.read(type, text);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
