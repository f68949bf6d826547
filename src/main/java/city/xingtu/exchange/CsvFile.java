package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Text;
import city.xingtu.store.FeatureFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as one table: a line of names, then a feature a line. The geometry comes from a column of
 * well-known text ({@code geometry}, {@code geom}, {@code wkt}) or from two of longitude and latitude ({@code lon},
 * {@code lng}, {@code longitude}, {@code x}; {@code lat}, {@code latitude}, {@code y}), in degrees; a file without any
 * gives features that are nowhere. Types of columns are those that fit all their cells. Ids are the cells of
 * {@code id} where all are there and differ, else numbers of records.
 */
final class CsvFile implements FeatureFile {

    /** The column whose cells are the ids, where all are there and differ. */
    private static final String ID = "id";

    private final Path file;
    private final Charset charset;
    private final CsvPlaces places;
    private final List<String> names;
    private @Nullable Table table;

    private CsvFile(Path file, Charset charset, CsvPlaces places, List<String> names) {
        this.file = file;
        this.charset = charset;
        this.places = places;
        this.names = names;
    }

    static CsvFile open(Path file) {
        Charset charset = CsvRecords.charset(file);
        try (CsvRecords records = CsvRecords.open(file, charset)) {
            return new CsvFile(file, charset, CsvPlaces.of(file, records.names()), List.copyOf(records.names()));
        }
    }

    /** Reads the file through: only all of its cells tell the types. */
    private Table learn() {
        @Nullable FieldType[] types = new FieldType[names.size()];
        Set<GeometryType> geometries = EnumSet.noneOf(GeometryType.class);
        Set<String> ids = new HashSet<>();
        long rows = 0;
        try (CsvRecords records = CsvRecords.open(file, charset)) {
            int idColumn = names.indexOf(ID);
            for (CSVRecord row : records) {
                rows++;
                String id = cell(row, idColumn);
                if (!id.isBlank()) {
                    ids.add(id);
                }
                places.read(row).ifPresent(geometry -> geometries.add(GeometryTypes.of(geometry)));
                for (int i = 0; i < types.length; i++) {
                    String cell = cell(row, i);
                    // A column with one text in it is one of texts, whatever else it has.
                    if (!cell.isEmpty() && types[i] != FieldType.TEXT && !places.uses(names.get(i))) {
                        FieldType type = CellTypes.of(cell);
                        types[i] = types[i] == null ? type : CellTypes.common(types[i], type);
                    }
                }
            }
        }
        boolean named = rows > 0 && ids.size() == rows;
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            String name = names.get(i);
            if (!places.uses(name) && !(named && name.equals(ID))) {
                FieldType type = Objects.requireNonNullElse(types[i], FieldType.TEXT);
                fields.add(Field.of(name, type, Text.same(name)));
            }
        }
        GeometryType type = geometries.size() == 1 ? geometries.iterator().next() : GeometryType.MIXED;
        return new Table(FileNames.toLayer(String.valueOf(file.getFileName())), type, fields, "", named);
    }

    /** The cell; empty where the line ends before it, and for column -1. */
    private static String cell(CSVRecord row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    @Override
    public List<Table> tables() {
        Table known = table;
        if (known == null) {
            known = learn();
            table = known;
        }
        return List.of(known);
    }

    @Override
    public void read(Table wanted, Consumer<Feature> consumer) {
        List<Field> fields = wanted.fields();
        int[] columns =
                fields.stream().mapToInt(field -> names.indexOf(field.name())).toArray();
        int idColumn = wanted.named() ? names.indexOf(ID) : -1;
        try (CsvRecords records = CsvRecords.open(file, charset)) {
            for (CSVRecord row : records) {
                Map<String, Object> properties = new LinkedHashMap<>();
                for (int i = 0; i < columns.length; i++) {
                    String cell = cell(row, columns[i]);
                    if (!cell.isEmpty()) {
                        Field field = fields.get(i);
                        properties.put(field.name(), CellTypes.value(field.type(), cell));
                    }
                }
                consumer.accept(new Feature(
                        wanted.named() ? cell(row, idColumn) : Long.toString(row.getRecordNumber()),
                        places.read(row).orElse(null),
                        properties));
            }
        }
    }

    @Override
    public void close() {}
}
