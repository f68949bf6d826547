package city.xingtu.store.geopackage;

import city.xingtu.store.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.locationtech.jts.geom.Envelope;

/** The tables that make a SQLite file a GeoPackage 1.3 (OGC 12-128r17, clauses 1.1 and 2.1). */
final class GeoPackageTables {

    /** "GPKG" */
    static final int APPLICATION_ID = 0x47504B47;

    /** 1.3: all that we need, and what the GDAL and QGIS of long-term distributions know without a warning. */
    private static final int USER_VERSION = 10300;

    /** EPSG:4490, in which the plan is kept. */
    static final int SRS = 4490;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final String CGCS2000 = """
        GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",\
        SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],\
        PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
        UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],\
        AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4490"]]\
        """;

    private static final String WGS84 = """
        GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
        AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
        UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],\
        AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]\
        """;

    private static final String[] TABLES = {"""
        CREATE TABLE gpkg_spatial_ref_sys (
          srs_name TEXT NOT NULL,
          srs_id INTEGER PRIMARY KEY,
          organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL,
          definition TEXT NOT NULL,
          description TEXT)\
        """, """
            CREATE TABLE gpkg_contents (
              table_name TEXT NOT NULL PRIMARY KEY,
              data_type TEXT NOT NULL,
              identifier TEXT UNIQUE,
              description TEXT DEFAULT '',
              last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
              srs_id INTEGER,
              CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))\
            """, """
                CREATE TABLE gpkg_geometry_columns (
                  table_name TEXT NOT NULL,
                  column_name TEXT NOT NULL,
                  geometry_type_name TEXT NOT NULL,
                  srs_id INTEGER NOT NULL,
                  z TINYINT NOT NULL,
                  m TINYINT NOT NULL,
                  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
                  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
                  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
                  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))\
                """};

    private GeoPackageTables() {}

    /** Creates them in a file without tables. */
    static void create(Connection connection) throws SQLException {
        Sql.execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
        Sql.execute(connection, "PRAGMA user_version = " + USER_VERSION);
        for (String table : TABLES) {
            Sql.execute(connection, table);
        }
        addSystem(connection, "Undefined Cartesian SRS", -1, "NONE", "undefined");
        addSystem(connection, "Undefined geographic SRS", 0, "NONE", "undefined");
        addSystem(connection, "WGS 84", 4326, "EPSG", WGS84);
        addSystem(connection, "China Geodetic Coordinate System 2000", SRS, "EPSG", CGCS2000);
    }

    private static void addSystem(Connection connection, String name, int id, String organization, String definition)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
                name,
                id,
                organization,
                id,
                definition,
                name);
    }

    /**
     * Lists a table of features. Its geometries are declared as of any type: a layer of areas holds simple and
     * multiple ones side by side, and the store gives back what it was given.
     */
    static void addFeatures(Connection connection, String table, String description, Envelope bounds, Instant time)
            throws SQLException {
        addFeatures(connection, table, description, "GEOMETRY", bounds, time);
    }

    /** Lists a table of features whose geometries, in the column {@code geom}, are of a type of Simple Features. */
    static void addFeatures(
            Connection connection, String table, String description, String type, Envelope bounds, Instant time)
            throws SQLException {
        boolean empty = bounds.isNull();
        Sql.update(
                connection,
                "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
                table,
                table,
                description,
                TIME.format(time),
                empty ? null : bounds.getMinX(),
                empty ? null : bounds.getMinY(),
                empty ? null : bounds.getMaxX(),
                empty ? null : bounds.getMaxY(),
                SRS);
        Sql.update(connection, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", table, type, SRS);
    }

    /** Lists a table without geometry. */
    static void addAttributes(Connection connection, String table, String description, Instant time)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO gpkg_contents(table_name, data_type, identifier, description, last_change)"
                        + " VALUES (?, 'attributes', ?, ?, ?)",
                table,
                table,
                description,
                TIME.format(time));
    }

    /** Notes a change of the table; the box grows with it and never shrinks, as it only informs. */
    static void touch(Connection connection, String table, Envelope added, Instant time) throws SQLException {
        Sql.update(
                connection, "UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?", TIME.format(time), table);
        if (!added.isNull()) {
            Sql.update(connection, """
                UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?1), ?1), min_y = min(coalesce(min_y, ?2), ?2),
                  max_x = max(coalesce(max_x, ?3), ?3), max_y = max(coalesce(max_y, ?4), ?4)
                WHERE table_name = ?5\
                """, added.getMinX(), added.getMinY(), added.getMaxX(), added.getMaxY(), table);
        }
    }

    /** The time in the form that GeoPackage prescribes, to the millisecond. */
    static String format(Instant time) {
        return TIME.format(time);
    }
}
