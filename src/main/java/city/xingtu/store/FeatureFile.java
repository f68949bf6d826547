package city.xingtu.store;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.GeometryType;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of tables of features that somebody else made: a GeoPackage, a Shapefile, a GeoJSON document. For reading, by
 * one thread.
 */
public interface FeatureFile extends AutoCloseable {

    /** The tables in the file's order. */
    List<Table> tables();

    /**
     * Hands over the table's features in the file's order, coordinates as the file has them, east first.
     *
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER naming the file and the row that cannot be read
     */
    void read(Table table, Consumer<Feature> consumer);

    /**
     * Hands over the values of one column as {@link #read} has them, null where there is none. Formats that can read it
     * without all the rest do.
     */
    default void readColumn(Table table, String column, Consumer<@Nullable Object> consumer) {
        read(table, feature -> consumer.accept(feature.properties().get(column)));
    }

    @Override
    void close();

    /**
     * A table.
     *
     * @param name of the layer that it becomes
     * @param crs what the file says of its coordinate system: {@code EPSG:4549}, a URN, or well-known text of any
     *     dialect; empty when it says nothing
     * @param named whether the features' ids are names that the file gives them; otherwise they are row numbers. They
     *     are unique in the table in either case
     */
    record Table(String name, GeometryType geometryType, List<Field> fields, String crs, boolean named) {
        public Table {
            fields = List.copyOf(fields);
        }
    }

    /** Opens files of one format. */
    @FunctionalInterface
    interface Opener {

        /** @throws city.xingtu.plan.Problem INVALID_PARAMETER naming the file, when it is not of the format */
        FeatureFile open(Path file);
    }
}
