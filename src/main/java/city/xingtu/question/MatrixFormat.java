package city.xingtu.question;

import city.xingtu.exchange.ArrowStream;
import city.xingtu.http.Answers;
import city.xingtu.reach.Origin;
import city.xingtu.reach.TravelMatrix;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** How a matrix is written. */
enum MatrixFormat {
    /** Rows of seconds, with what they rest on. */
    JSON(Answers.JSON) {
        @Override
        Answer write(TravelMatrix matrix, List<Origin> origins, List<Origin> destinations, Map<String, Object> basis) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (JsonGenerator json = MAPPER.createGenerator(out)) {
                json.writeStartObject();
                json.writeName("seconds");
                json.writeStartArray();
                for (float[] row : matrix.seconds()) {
                    json.writeStartArray();
                    for (float seconds : row) {
                        if (Float.isNaN(seconds)) {
                            json.writeNull();
                        } else {
                            json.writeNumber(tenths(seconds));
                        }
                    }
                    json.writeEndArray();
                }
                json.writeEndArray();
                json.writePOJOProperty("origins_off_network", matrix.lonelyOrigins());
                json.writePOJOProperty("destinations_off_network", matrix.lonelyDestinations());
                basis.forEach(json::writePOJOProperty);
                json.writeStringProperty("null_means_zh", Methods.MATRIX_NULL.zh());
                json.writeStringProperty("null_means_en", Methods.MATRIX_NULL.en());
                json.writeEndObject();
            }
            return new Answer(type(), out.toByteArray());
        }
    },
    /** A line a cell. */
    CSV("text/csv;charset=utf-8") {
        @Override
        Answer write(TravelMatrix matrix, List<Origin> origins, List<Origin> destinations, Map<String, Object> basis) {
            StringBuilder csv = new StringBuilder("origin,destination,seconds\r\n");
            List<String> from = names(origins);
            List<String> to = names(destinations);
            for (int row = 0; row < from.size(); row++) {
                for (int column = 0; column < to.size(); column++) {
                    float seconds = matrix.seconds()[row][column];
                    csv.append(from.get(row)).append(',').append(to.get(column)).append(',');
                    if (!Float.isNaN(seconds)) {
                        csv.append(tenths(seconds));
                    }
                    csv.append("\r\n");
                }
            }
            return new Answer(type(), csv.toString().getBytes(StandardCharsets.UTF_8), basis);
        }

        private List<String> names(List<Origin> places) {
            return placeNames(places).stream()
                    .map(name -> name.matches("[^\",\r\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"')
                    .toList();
        }
    },
    /** The same lines as an Arrow stream, a batch an origin; the basis in the metadata of its schema. */
    ARROW(ArrowStream.MEDIA_TYPE) {
        @Override
        Answer write(TravelMatrix matrix, List<Origin> origins, List<Origin> destinations, Map<String, Object> basis) {
            ArrowStream table = new ArrowStream(
                    List.of("origin", "destination"),
                    List.of("seconds"),
                    Map.of("xingtu-basis", MAPPER.writeValueAsString(basis)));
            List<String> from = placeNames(origins);
            List<String> to = placeNames(destinations);
            for (int row = 0; row < from.size(); row++) {
                double[] seconds = new double[to.size()];
                for (int column = 0; column < seconds.length; column++) {
                    float cell = matrix.seconds()[row][column];
                    seconds[column] = Float.isNaN(cell) ? Double.NaN : tenths(cell);
                }
                table.batch(
                        to.size(),
                        List.of(
                                new ArrowStream.Values.Texts(Collections.nCopies(to.size(), from.get(row))),
                                new ArrowStream.Values.Texts(to),
                                new ArrowStream.Values.Numbers(seconds)));
            }
            return new Answer(type(), table.end(), basis);
        }
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String type;

    MatrixFormat(String type) {
        this.type = type;
    }

    abstract Answer write(
            TravelMatrix matrix, List<Origin> origins, List<Origin> destinations, Map<String, Object> basis);

    /** Media type. */
    String type() {
        return type;
    }

    /** The names in requests. */
    static List<String> names() {
        return List.copyOf(formats().keySet());
    }

    /** Media types by name. */
    static Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        for (MatrixFormat format : values()) {
            formats.put(format.name().toLowerCase(Locale.ROOT), format.type());
        }
        return formats;
    }

    /** The format of one of {@link #names}. */
    static MatrixFormat of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static double tenths(float seconds) {
        return Math.round(seconds * 10.0) / 10.0;
    }

    /** Ids of features; numbers, from 0, of places that are none. */
    static List<String> placeNames(List<Origin> places) {
        String[] names = new String[places.size()];
        for (int i = 0; i < names.length; i++) {
            String id = places.get(i).id();
            names[i] = id == null ? Integer.toString(i) : id;
        }
        return List.of(names);
    }
}
