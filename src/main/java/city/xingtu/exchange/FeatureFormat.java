package city.xingtu.exchange;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats in which features of one layer are written as one document. */
public enum FeatureFormat {
    GEOJSON(".geojson"),
    /** OGC Features and Geometries JSON. */
    JSON_FG(".json"),
    FLATGEOBUF(".fgb"),
    CSV(".csv"),
    GML(".gml");

    private final String extension;

    FeatureFormat(String extension) {
        this.extension = extension;
    }

    /** The end of the names of such files, with the dot. */
    public String extension() {
        return extension;
    }

    /** All of them. */
    public static List<String> extensions() {
        return Arrays.stream(values()).map(FeatureFormat::extension).toList();
    }

    /** The format of a file by its name in lower case. */
    public static Optional<FeatureFormat> ofFile(String name) {
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.extension))
                .findFirst();
    }

    /**
     * Opens a document with a list of features; the stream stays open when it is closed.
     *
     * @param members of a JSON document beside its own
     * @param schema address of the GML application schema; empty when there is none
     * @param count of the features to come; 0 when unknown
     */
    public FeatureSink open(OutputStream out, FeatureColumns columns, JsonMembers members, String schema, long count) {
        return switch (this) {
            case GEOJSON -> GeoJsonSink.open(out, columns, members);
            case JSON_FG -> JsonFgSink.open(out, columns, members);
            case FLATGEOBUF -> FlatGeobufSink.open(out, columns, count);
            case CSV -> CsvSink.open(out, columns);
            case GML -> GmlSink.open(out, columns, schema);
        };
    }

    /** Opens a document that is one feature, which is then to be written; a list of one where a format has no other. */
    public FeatureSink single(OutputStream out, FeatureColumns columns, JsonMembers members, String schema) {
        return switch (this) {
            case GEOJSON -> GeoJsonSink.single(out, columns, members);
            case JSON_FG -> JsonFgSink.single(out, columns, members);
            case GML -> GmlSink.single(out, columns, schema);
            case FLATGEOBUF, CSV -> open(out, columns, members, schema, 1);
        };
    }
}
