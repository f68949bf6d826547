package city.xingtu.store.geopackage;

import static city.xingtu.store.sql.Sql.quoted;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import city.xingtu.store.PlanSource;
import city.xingtu.store.Progress;
import city.xingtu.store.StoreException;
import city.xingtu.store.sql.Dialect;
import city.xingtu.store.sql.Names;
import city.xingtu.store.sql.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;

/**
 * Writes layers into a GeoPackage for others: a feature table a layer with its fields under their own names, and nothing
 * of the store's history. Every geometry is of the type that its table declares: where single and multiple
 * ones stand side by side, the single become multiple. Features without geometry come last, for there are readers, OGC's
 * executable test suite among them, that take a table's first row for an example of all.
 */
public final class GeoPackageWriter {

    /** Features between two reports. */
    private static final int REPORT = 10_000;

    private final Connection connection;
    private final PlanSource source;
    private final Consumer<Progress> progress;
    private final Dialect dialect = new GeoPackageDialect();
    private final Names tables = dialect.tableNames();
    private final Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private GeoPackageWriter(Connection connection, PlanSource source, Consumer<Progress> progress) {
        this.connection = connection;
        this.source = source;
        this.progress = progress;
    }

    /**
     * Writes the layers into a new file. Reads each layer twice or, where some features have no geometry, three times: first
     * for the type of its geometries.
     *
     * @param file that does not exist; what is left after a failure is no whole file
     * @param progress told of features by layer
     * @throws StoreException when the file cannot be written
     */
    public static void write(Path file, PlanSource source, List<Layer> layers, Consumer<Progress> progress) {
        SQLiteConfig config = new SQLiteConfig();
        // Whoever asked waits for a whole file: one that a crash cuts off is made anew.
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        try (Connection connection =
                config.createConnection("jdbc:sqlite:file:" + file.toUri().getRawPath())) {
            Sql.execute(connection, "BEGIN");
            GeoPackageTables.create(connection);
            GeoPackageWriter writer = new GeoPackageWriter(connection, source, progress);
            for (Layer layer : layers) {
                writer.layer(layer);
            }
            Sql.execute(connection, "COMMIT");
        } catch (SQLException e) {
            throw new StoreException("Cannot write the GeoPackage " + file + ": " + e.getMessage(), e);
        }
    }

    private void layer(Layer layer) throws SQLException {
        GeometrySurvey survey = new GeometrySurvey();
        source.readLayer(layer.id(), survey::take);
        String table = tables.take(layer.id());
        Names names = dialect.columnNames();
        List<String> columns = layer.fields().stream()
                .map(field -> quoted(names.take(field.name())))
                .toList();
        String declared = layer.fields().stream()
                .map(field -> ", " + columns.get(layer.fields().indexOf(field)) + " "
                        + GeoPackageDialect.sqlType(field.type()))
                .collect(Collectors.joining());
        Sql.execute(
                connection,
                "CREATE TABLE " + quoted(table) + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom "
                        + survey.type() + ", id TEXT NOT NULL UNIQUE" + declared + ")");
        String insertion = "INSERT INTO " + quoted(table) + "(geom, id"
                + columns.stream().map(column -> ", " + column).collect(Collectors.joining())
                + ") VALUES (?, ?" + ", ?".repeat(columns.size()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(insertion);
                SpatialIndex index = new SpatialIndex(connection, table)) {
            new Rows(statement, index, layer, survey).write();
            index.complete();
        }
        GeoPackageTables.addFeatures(
                connection,
                table,
                layer.title().zh() + " / " + layer.title().en(),
                survey.type(),
                survey.bounds(),
                time);
    }

    /** The features of one layer on their way into its table. */
    private final class Rows {

        private final PreparedStatement statement;
        private final SpatialIndex index;
        private final Layer layer;
        private final GeometrySurvey survey;
        private final Dialect.Geometries geometries = dialect.geometries();
        private long done;

        Rows(PreparedStatement statement, SpatialIndex index, Layer layer, GeometrySurvey survey) {
            this.statement = statement;
            this.index = index;
            this.layer = layer;
            this.survey = survey;
        }

        void write() {
            if (survey.mixed()) {
                write(feature -> feature.geometry() != null);
                write(feature -> feature.geometry() == null);
            } else {
                write(feature -> true);
            }
            progress.accept(new Progress(layer.id(), done, survey.features()));
        }

        private void write(Predicate<Feature> chosen) {
            source.readLayer(layer.id(), feature -> {
                try {
                    if (chosen.test(feature)) {
                        write(feature);
                    }
                } catch (SQLException e) {
                    throw new StoreException("Cannot write the feature " + feature.id() + ": " + e.getMessage(), e);
                }
            });
        }

        private void write(Feature feature) throws SQLException {
            geometries.set(statement, 1, survey.conformed(feature.geometry()));
            statement.setString(2, feature.id());
            int place = 3;
            for (Field field : layer.fields()) {
                dialect.setValue(statement, place++, feature.properties().get(field.name()));
            }
            statement.executeUpdate();
            index.add(feature.geometry());
            if (++done % REPORT == 0) {
                progress.accept(new Progress(layer.id(), done, survey.features()));
            }
        }
    }
}
