package city.xingtu.exchange;

import city.xingtu.store.FeatureFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The formats of files of features, by the end of their names. */
public final class FeatureFiles {

    /** For messages. */
    public static final List<String> EXTENSIONS =
            List.of(".gpkg", ".shp", ".geojson", ".fgb", ".csv", ".osm.pbf", ".zip");

    private FeatureFiles() {}

    /**
     * How a file is opened; empty when its name ends in none of {@link #EXTENSIONS}, in whatever case.
     *
     * @param geoPackages how a GeoPackage is opened: SQL is not this room's
     */
    public static Optional<FeatureFile.Opener> opener(Path file, FeatureFile.Opener geoPackages) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot)) {
            case ".gpkg" -> Optional.of(geoPackages);
            case ".shp" -> Optional.of(Shapefile::open);
            case ".geojson" -> Optional.of(GeoJsonFile::open);
            case ".fgb" -> Optional.of(FlatGeobufFile::open);
            case ".csv" -> Optional.of(CsvFile::open);
            case ".zip" -> Optional.of(once(GtfsFile::open));
            case ".pbf" -> Optional.of(OsmFile::open);
            default -> Optional.empty();
        };
    }

    /** Reads a file once for all its tables: for formats that are wholly in memory and keep nothing open. */
    private static FeatureFile.Opener once(FeatureFile.Opener opener) {
        Map<Path, FeatureFile> read = new ConcurrentHashMap<>();
        return file -> read.computeIfAbsent(file, opener::open);
    }
}
