package city.xingtu.exchange;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats in which one layer is written as one document. */
public enum FeatureFormat {
    /** East first in every system. */
    GEOJSON(".geojson") {
        @Override
        public FeatureSink open(OutputStream out, FeatureColumns columns, long count) {
            FeatureColumns eastFirst =
                    new FeatureColumns(columns.layer(), columns.fields(), columns.crs(), false, columns.geometry());
            return GeoJsonSink.open(out, eastFirst, columns.crs().geographic() ? JsonMembers.NONE : system(columns));
        }

        /** The member of the older GeoJSON of 2008, which GIS programs still read. */
        private JsonMembers system(FeatureColumns columns) {
            return json -> {
                json.writeObjectPropertyStart("crs");
                json.writeStringProperty("type", "name");
                json.writeObjectPropertyStart("properties");
                json.writeStringProperty("name", columns.crs().urn());
                json.writeEndObject();
                json.writeEndObject();
            };
        }
    },
    /** OGC Features and Geometries JSON. */
    JSON_FG(".json") {
        @Override
        public FeatureSink open(OutputStream out, FeatureColumns columns, long count) {
            return JsonFgSink.open(out, columns, JsonMembers.NONE);
        }
    },
    FLATGEOBUF(".fgb") {
        @Override
        public FeatureSink open(OutputStream out, FeatureColumns columns, long count) {
            return FlatGeobufSink.open(out, columns, count);
        }
    },
    CSV(".csv") {
        @Override
        public FeatureSink open(OutputStream out, FeatureColumns columns, long count) {
            return CsvSink.open(out, columns);
        }
    },
    GML(".gml") {
        @Override
        public FeatureSink open(OutputStream out, FeatureColumns columns, long count) {
            return GmlSink.open(out, columns, "");
        }
    };

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
     * Opens a document.
     *
     * @param count of the features to come; 0 when unknown
     */
    public abstract FeatureSink open(OutputStream out, FeatureColumns columns, long count);
}
