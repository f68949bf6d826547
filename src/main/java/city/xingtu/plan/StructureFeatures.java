package city.xingtu.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Structures as features, so that they are kept, versioned, undone and proposed like everything else: the layer
 * {@value #ID}, whose features have no geometry of their own and say in {@value #COMPOSITION} what they consist of, a line
 * a part:
 *
 * <pre>number | role | Chinese name | English name | layer/id | layer/id …</pre>
 *
 * where the role may be empty and a bar or backslash within a text is written after a backslash.
 */
public final class StructureFeatures {

    /** Id of the layer. */
    public static final String ID = "structures";

    public static final String PLAN = "plan";
    public static final String COMPOSITION = "composition";
    /** Place in the order of the plan, ascending. */
    public static final String POSITION = "position";

    private static final int RANK = 1001;

    /** What is stored of a structure. */
    public static final List<Field> FIELDS = List.of(
            Field.of(CommonFields.NAME_ZH, FieldType.TEXT, new Text("名称", "Chinese name")),
            Field.of(CommonFields.NAME_EN, FieldType.TEXT, new Text("英文名称", "English name")),
            Field.of(PLAN, FieldType.TEXT, new Text("所属规划", "Plan: city or district")),
            Field.of(CommonFields.CITATION, FieldType.TEXT, new Text("规划出处", "Citation")),
            Field.of(
                    COMPOSITION,
                    FieldType.TEXT_LIST,
                    new Text("组成：每部分一行，序号|角色|名称|英文名称|图层/要素…", "Composition, a part each: number|role|zh|en|layer/id…")),
            Field.of(POSITION, FieldType.INTEGER, new Text("次序", "Place in the order of the plan")));

    /** How many parts there are, and how many of them have a place: worked out, never stored. */
    public static final String PARTS = "parts";

    public static final String LOCATED = "located";

    /** The layer as it is stored. */
    public static final Layer LAYER = layer(FIELDS);

    /** The layer as it is shown: with what is worked out, and with geometries. */
    public static final Layer SHOWN = layer(Stream.concat(
                    FIELDS.stream(),
                    Stream.of(
                            Field.of(PARTS, FieldType.INTEGER, new Text("部分数", "Number of parts")),
                            Field.of(LOCATED, FieldType.INTEGER, new Text("有位置的部分数", "Number of parts with a place"))))
            .toList());

    private StructureFeatures() {}

    private static Layer layer(List<Field> fields) {
        return new Layer(
                ID,
                new Text("空间结构", "Spatial structures"),
                GeometryType.MIXED,
                null,
                fields,
                ID,
                List.of(),
                ScaleRange.ALL,
                RANK);
    }

    /** Whether the layer is this one, and not one of a foreign plan that happens to have its name. */
    public static boolean isKeptIn(Layer layer) {
        return layer.id().equals(ID) && layer.column(COMPOSITION) >= 0 && layer.column(POSITION) >= 0;
    }

    /** Whether structures are kept as features in a plan. */
    public static boolean areKeptIn(PlanSchema schema) {
        return schema.findLayer(ID).filter(StructureFeatures::isKeptIn).isPresent();
    }

    /** The layers of a plan without this one. */
    public static PlanSchema without(PlanSchema schema) {
        return new PlanSchema(
                schema.title(),
                schema.layers().stream().filter(layer -> !isKeptIn(layer)).toList(),
                schema.themes(),
                schema.horizons());
    }

    /** The structure as a feature. */
    public static Feature write(Structure structure, long position) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(CommonFields.NAME_ZH, structure.name().zh());
        properties.put(CommonFields.NAME_EN, structure.name().en());
        properties.put(PLAN, structure.plan());
        properties.put(CommonFields.CITATION, structure.citation());
        properties.put(COMPOSITION, composition(structure));
        properties.put(POSITION, position);
        return new Feature(structure.id(), null, properties);
    }

    /** What is stored of a feature as it is shown. */
    public static Feature stored(Feature shown) {
        Map<String, Object> properties = new LinkedHashMap<>(shown.properties());
        properties.keySet().retainAll(FIELDS.stream().map(Field::name).toList());
        return new Feature(shown.id(), null, properties);
    }

    /** The structures as features in their order. */
    public static void writeAll(List<Structure> structures, Consumer<Feature> consumer) {
        for (int i = 0; i < structures.size(); i++) {
            consumer.accept(write(structures.get(i), i + 1));
        }
    }

    /** The parts, a line each. */
    public static List<String> composition(Structure structure) {
        return structure.parts().stream().map(StructureFeatures::line).toList();
    }

    private static String line(Structure.Part part) {
        StringBuilder line = new StringBuilder().append(part.number());
        line.append('|').append(escaped(part.role() == null ? "" : part.role()));
        line.append('|').append(escaped(part.name().zh()));
        line.append('|').append(escaped(part.name().en()));
        for (Structure.FeatureReference reference : part.features()) {
            line.append('|').append(escaped(reference.layer() + "/" + reference.id()));
        }
        return line.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|");
    }

    /**
     * The structure that a feature describes.
     *
     * @throws Problem INVALID_PARAMETER naming the field that is missing or malformed
     */
    public static Structure read(Feature feature) {
        String zh = required(feature, CommonFields.NAME_ZH);
        List<Structure.Part> parts = new ArrayList<>();
        if (feature.properties().get(COMPOSITION) instanceof List<?> lines) {
            lines.forEach(line -> parts.add(part((String) line)));
        }
        if (parts.stream().map(Structure.Part::number).distinct().count() < parts.size()) {
            throw Problem.invalid(COMPOSITION, "组成部分的序号重复", "Two parts have the same number");
        }
        parts.sort(Comparator.comparingInt(Structure.Part::number));
        Object en = feature.properties().get(CommonFields.NAME_EN);
        return new Structure(
                feature.id(),
                new Text(zh, en instanceof String text ? text : zh),
                required(feature, PLAN),
                required(feature, CommonFields.CITATION),
                parts);
    }

    private static String required(Feature feature, String field) {
        if (feature.properties().get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw Problem.invalid(field, "空间结构须有 " + field, "A structure needs " + field);
    }

    private static Structure.Part part(String line) {
        List<String> cells = cells(line);
        if (cells.size() < 4
                || !cells.getFirst().matches("[1-9]\\d{0,3}")
                || cells.get(2).isBlank()) {
            throw malformed(line);
        }
        String zh = cells.get(2);
        String en = cells.get(3).isBlank() ? zh : cells.get(3);
        String role = cells.get(1).isBlank() ? null : cells.get(1);
        List<Structure.FeatureReference> references = new ArrayList<>();
        for (String reference : cells.subList(4, cells.size())) {
            int slash = reference.indexOf('/');
            if (slash < 1 || slash == reference.length() - 1) {
                throw malformed(line);
            }
            references.add(
                    new Structure.FeatureReference(reference.substring(0, slash), reference.substring(slash + 1)));
        }
        return new Structure.Part(Integer.parseInt(cells.getFirst()), new Text(zh, en), role, references);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                cell.append(line.charAt(++i));
            } else if (c == '|') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Problem malformed(String line) {
        String shown = line.length() > 80 ? line.substring(0, 80) + "…" : line;
        return Problem.invalid(
                COMPOSITION,
                "组成部分应写为 序号|角色|名称|英文名称|图层/要素…，实为 " + shown,
                "A part is written number|role|zh|en|layer/id…, found " + shown);
    }
}
