package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Text;
import city.xingtu.store.FeatureFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

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
    private final CsvPlaces places;
    private final Table table;

    private CsvFile(Path file, CsvPlaces places, Table table) {
        this.file = file;
        this.places = places;
        this.table = table;
    }

    static CsvFile open(Path file) {
        try (CsvRecords records = CsvRecords.open(file)) {
            CsvPlaces places = CsvPlaces.of(file, records.names());
            Map<String, FieldType> types = new HashMap<>();
            Set<GeometryType> geometries = new HashSet<>();
            Set<String> ids = new HashSet<>();
            long rows = 0;
            for (CSVRecord row : records) {
                rows++;
                String id = cell(row, ID);
                if (!id.isBlank()) {
                    ids.add(id);
                }
                places.read(row).ifPresent(geometry -> geometries.add(GeometryTypes.of(geometry)));
                for (String name : records.names()) {
                    String cell = cell(row, name);
                    if (!cell.isEmpty() && !places.uses(name)) {
                        types.merge(name, CellTypes.of(cell), CellTypes::common);
                    }
                }
            }
            boolean named = rows > 0 && ids.size() == rows;
            List<Field> fields = new ArrayList<>();
            for (String name : records.names()) {
                if (!places.uses(name) && !(named && name.equals(ID))) {
                    fields.add(Field.of(name, types.getOrDefault(name, FieldType.TEXT), Text.same(name)));
                }
            }
            GeometryType type = geometries.size() == 1 ? geometries.iterator().next() : GeometryType.MIXED;
            String name = FileNames.toLayer(String.valueOf(file.getFileName()));
            return new CsvFile(file, places, new Table(name, type, fields, "", named));
        }
    }

    private static String cell(CSVRecord row, String name) {
        return row.isSet(name) ? row.get(name) : "";
    }

    @Override
    public List<Table> tables() {
        return Collections.singletonList(table);
    }

    @Override
    public void read(Table ignored, Consumer<Feature> consumer) {
        try (CsvRecords records = CsvRecords.open(file)) {
            for (CSVRecord row : records) {
                Map<String, Object> properties = new LinkedHashMap<>();
                for (Field field : table.fields()) {
                    String cell = cell(row, field.name());
                    if (!cell.isEmpty()) {
                        properties.put(field.name(), CellTypes.value(field.type(), cell));
                    }
                }
                consumer.accept(new Feature(
                        table.named() ? cell(row, ID) : Long.toString(row.getRecordNumber()),
                        places.read(row).orElse(null),
                        properties));
            }
        }
    }

    @Override
    public void close() {}
}
