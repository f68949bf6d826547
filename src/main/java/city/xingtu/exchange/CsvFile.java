package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.FieldValues;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Text;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as one table: a line of names, then a feature a line. The geometry comes from a column of
 * well-known text ({@code geometry}, {@code geom}, {@code wkt}) or from two of longitude and latitude ({@code lon},
 * {@code lng}, {@code longitude}, {@code x}; {@code lat}, {@code latitude}, {@code y}), in degrees; a file without any
 * gives features that are nowhere. Types of columns are those that fit all their cells. Ids are the cells of
 * {@code id} where all are there and differ, else numbers of records.
 */
final class CsvFile extends OneTableFile {

    /** The column whose cells are the ids, where all are there and differ. */
    private static final String ID = "id";

    private final Path file;
    private final Charset charset;
    private final CsvPlaces places;
    private final List<String> names;

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
    @Override
    Table learn() {
        @Nullable FieldType[] types = new FieldType[names.size()];
        Set<GeometryType> geometries = EnumSet.noneOf(GeometryType.class);
        Set<String> ids = new HashSet<>();
        long rows = 0;
        try (CsvRecords records = CsvRecords.open(file, charset)) {
            int idColumn = names.indexOf(ID);
            while (records.next()) {
                rows++;
                String id = records.cell(idColumn);
                if (!id.isBlank()) {
                    ids.add(id);
                }
                GeometryType geometry = places.type(records);
                if (geometry != null) {
                    geometries.add(geometry);
                }
                for (int i = 0; i < types.length; i++) {
                    // A column with one text in it is one of texts, whatever else it has.
                    if (types[i] != FieldType.TEXT && !places.uses(i) && !records.isEmpty(i)) {
                        FieldType type = CellTypes.of(records, i);
                        types[i] = types[i] == null ? type : CellTypes.common(types[i], type);
                    }
                }
            }
        }
        boolean named = rows > 0 && ids.size() == rows;
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            String name = names.get(i);
            if (!places.uses(i) && !(named && name.equals(ID))) {
                FieldType type = Objects.requireNonNullElse(types[i], FieldType.TEXT);
                fields.add(Field.of(name, type, Text.same(name)));
            }
        }
        GeometryType type = geometries.size() == 1 ? geometries.iterator().next() : GeometryType.MIXED;
        return new Table(FileNames.toLayer(String.valueOf(file.getFileName())), type, fields, "", named);
    }

    @Override
    public void read(Table wanted, Consumer<Feature> consumer) {
        List<Field> fields = wanted.fields();
        FieldValues.Names shared = FieldValues.Names.of(fields);
        int[] columns =
                fields.stream().mapToInt(field -> names.indexOf(field.name())).toArray();
        int idColumn = wanted.named() ? names.indexOf(ID) : -1;
        try (CsvRecords records = CsvRecords.open(file, charset)) {
            while (records.next()) {
                @Nullable Object[] values = new @Nullable Object[columns.length];
                for (int i = 0; i < columns.length; i++) {
                    if (!records.isEmpty(columns[i])) {
                        values[i] = FieldText.read(fields.get(i).type(), records.cell(columns[i]));
                    }
                }
                String id = wanted.named() ? records.cell(idColumn) : Long.toString(records.number());
                consumer.accept(new Feature(id, places.read(records), shared.with(values)));
            }
        }
    }
}
