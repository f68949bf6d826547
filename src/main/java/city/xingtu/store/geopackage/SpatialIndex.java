package city.xingtu.store.geopackage;

import static city.xingtu.store.sql.Sql.quoted;

import city.xingtu.store.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The R-tree of a table of features, as the extension {@code gpkg_rtree_index} of GeoPackage 1.3 has it (OGC 12-128r17,
 * annex F.3): an index that every reader of GeoPackages uses for boxes, and triggers by which every writer keeps it. The
 * triggers call functions that such writers bring; this program only fills the index of tables that it makes.
 */
final class SpatialIndex implements AutoCloseable {

    /** A table of the standard, which a file needs only with extensions. */
    private static final String EXTENSIONS = """
        CREATE TABLE IF NOT EXISTS gpkg_extensions (
          table_name TEXT,
          column_name TEXT,
          extension_name TEXT NOT NULL,
          definition TEXT NOT NULL,
          scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))\
        """;

    private static final String PRESENT = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))";
    private static final String ABSENT = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";

    private final Connection connection;
    private final String table;
    private final String name;
    private final PreparedStatement insertion;

    /** Creates the empty index of an empty table with the columns {@code fid} and {@code geom}. */
    SpatialIndex(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = table;
        name = "rtree_" + table + "_geom";
        Sql.execute(connection, "CREATE VIRTUAL TABLE " + quoted(name) + " USING rtree(id, minx, maxx, miny, maxy)");
        insertion = connection.prepareStatement(
                "INSERT INTO " + quoted(name) + " VALUES (last_insert_rowid(), ?, ?, ?, ?)");
    }

    /** Adds the row that was inserted last. */
    void add(@Nullable Geometry geometry) throws SQLException {
        if (geometry != null) {
            Envelope box = geometry.getEnvelopeInternal();
            insertion.setDouble(1, box.getMinX());
            insertion.setDouble(2, box.getMaxX());
            insertion.setDouble(3, box.getMinY());
            insertion.setDouble(4, box.getMaxY());
            insertion.executeUpdate();
        }
    }

    /** Declares the index and leaves it to its triggers. */
    void complete() throws SQLException {
        Sql.execute(connection, EXTENSIONS);
        Sql.update(
                connection,
                "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',"
                        + " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
                table);
        String own = quoted(name);
        String put = "INSERT OR REPLACE INTO " + own
                + " VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); ";
        String delete = "DELETE FROM " + own + " WHERE id = OLD.fid; ";
        trigger("insert", "INSERT", PRESENT, put);
        trigger("update1", "UPDATE OF geom", "OLD.fid = NEW.fid AND " + PRESENT, put);
        trigger("update2", "UPDATE OF geom", "OLD.fid = NEW.fid AND " + ABSENT, delete);
        trigger("update3", "UPDATE", "OLD.fid != NEW.fid AND " + PRESENT, delete + put);
        trigger(
                "update4",
                "UPDATE",
                "OLD.fid != NEW.fid AND " + ABSENT,
                "DELETE FROM " + own + " WHERE id IN (OLD.fid, NEW.fid); ");
        trigger("delete", "DELETE", "OLD.geom NOTNULL", delete);
    }

    private void trigger(String suffix, String event, String condition, String action) throws SQLException {
        Sql.execute(
                connection,
                "CREATE TRIGGER " + quoted(name + '_' + suffix) + " AFTER " + event + " ON " + quoted(table) + " WHEN "
                        + condition + " BEGIN " + action + "END");
    }

    @Override
    public void close() throws SQLException {
        insertion.close();
    }
}
