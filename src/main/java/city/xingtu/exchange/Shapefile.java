package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.store.FeatureFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Shapefile as one table: {@code .shp} for geometries, and beside it, where they exist, {@code .dbf} for attributes,
 * {@code .prj} for the coordinate system and {@code .cpg} for the encoding. Ids are record numbers from 1.
 */
final class Shapefile implements FeatureFile {

    private final Path shp;
    private final @Nullable Path dbf;
    private final Optional<Charset> charset;
    private final Table table;

    private Shapefile(Path shp) {
        this.shp = shp;
        this.dbf = sibling("dbf").orElse(null);
        this.charset = sibling("cpg").flatMap(cpg -> DbfCharset.named(text(cpg)));
        String name = FileNames.toLayer(String.valueOf(shp.getFileName()));
        String crs = sibling("prj").map(Shapefile::text).orElse("");
        try (ShpReader shapes = ShpReader.open(shp);
                DbfReader records = openRecords()) {
            List<Field> fields = records == null ? List.of() : records.fields();
            this.table = new Table(name, shapes.type(), fields, crs, false);
        }
    }

    static Shapefile open(Path shp) {
        return new Shapefile(shp);
    }

    @Override
    public List<Table> tables() {
        return List.of(table);
    }

    @Override
    public void read(Table ignored, Consumer<Feature> consumer) {
        try (ShpReader shapes = ShpReader.open(shp);
                DbfReader records = openRecords()) {
            for (int number = 1; shapes.hasNext(); number++) {
                var geometry = shapes.next();
                if (records != null && !records.advance()) {
                    throw FileProblem.of(
                            shp,
                            "record " + number,
                            ".dbf 只有 " + records.records() + " 条记录",
                            "the .dbf has " + records.records() + " records only");
                }
                if (records == null || !records.deleted()) {
                    Map<String, Object> values = records == null ? Map.of() : records.values();
                    consumer.accept(new Feature(Integer.toString(number), geometry, values));
                }
            }
        }
    }

    private @Nullable DbfReader openRecords() {
        return dbf == null ? null : DbfReader.open(dbf, charset);
    }

    /** The file of the same name with another extension, in whatever case. */
    private Optional<Path> sibling(String extension) {
        String name = String.valueOf(shp.getFileName());
        String wanted = name.substring(0, name.length() - 3).toLowerCase(Locale.ROOT) + extension;
        try (Stream<Path> siblings = Files.list(shp.toAbsolutePath().getParent())) {
            return siblings.filter(path -> String.valueOf(path.getFileName())
                            .toLowerCase(Locale.ROOT)
                            .equals(wanted))
                    .min(Path::compareTo);
        } catch (IOException e) {
            throw FileProblem.unreadable(shp, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    @Override
    public void close() {}
}
