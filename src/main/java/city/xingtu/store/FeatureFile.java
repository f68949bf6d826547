package city.xingtu.store;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.GeometryType;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of tables of features that somebody else made: a GeoPackage, a Shapefile, a GeoJSON document. For reading, by
 * one thread.
 */
public interface FeatureFile extends AutoCloseable {

    /** The tables in the file's order. */
    List<Table> tables();

    /**
     * Hands over the table's features in the file's order, coordinates as the file has them, east first. Ids are
     * present and unique in the table.
     *
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER naming the file and the row that cannot be read
     */
    void read(Table table, Consumer<Feature> consumer);

    @Override
    void close();

    /**
     * A table.
     *
     * @param name of the layer that it becomes
     * @param fields without the one that is the id alone
     * @param crs what the file says of its coordinate system: {@code EPSG:4549}, a URN, or well-known text of any
     *     dialect; empty when it says nothing
     */
    record Table(String name, GeometryType geometryType, List<Field> fields, String crs) {
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
