package city.xingtu.exchange;

import city.xingtu.plan.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON document (RFC 7946) as a stream: a feature collection or a single feature, members in any order. Also
 * takes the {@code crs} member of the older GeoJSON of 2008.
 */
final class GeoJsonReader {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final JsonParser parser;
    private final Function<JsonParser, @Nullable Geometry> geometries;
    private final Consumer<RawFeature> consumer;
    private String type = "";
    private String crs = "";
    private boolean collection;
    private int count;

    /**
     * A feature as the document has it.
     *
     * @param id of the feature object; null when it has none
     * @param properties values as String, Long, Double, Boolean or null; arrays and objects as their JSON text; not to be
     *     changed
     * @param line on which it begins, from 1
     * @param number its place in the document, from 1
     */
    record RawFeature(
            @Nullable String id,
            @Nullable Geometry geometry,
            Map<String, @Nullable Object> properties,
            long line,
            int number) {

        /** For messages. */
        String where() {
            return "line " + line + ", feature " + (id == null ? number : id);
        }
    }

    private GeoJsonReader(
            Path file,
            JsonParser parser,
            Function<JsonParser, @Nullable Geometry> geometries,
            Consumer<RawFeature> consumer) {
        this.file = file;
        this.parser = parser;
        this.geometries = geometries;
        this.consumer = consumer;
    }

    /**
     * Hands over every feature in the document's order.
     *
     * @return the name of the coordinate system in the {@code crs} member, or empty
     * @throws Problem naming file, line and what was expected
     */
    static String read(Path file, Consumer<RawFeature> consumer) {
        return read(file, in -> in, GeoJsonGeometryReader::read, consumer);
    }

    /** As {@link #read(Path, Consumer)}, but every geometry is an empty one of its type: to look a large document through. */
    static String survey(Path file, Consumer<RawFeature> consumer) {
        return read(file, CoordinateFreeStream::new, GeoJsonGeometryReader::survey, consumer);
    }

    private static String read(
            Path file,
            UnaryOperator<InputStream> part,
            Function<JsonParser, @Nullable Geometry> geometries,
            Consumer<RawFeature> consumer) {
        try (InputStream in = part.apply(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
                JsonParser parser = JSON.createParser(in)) {
            return new GeoJsonReader(file, parser, geometries, consumer).document();
        } catch (JacksonException e) {
            throw FileProblem.of(file, e);
        } catch (NoSuchFileException e) {
            throw FileProblem.of(file, "", "文件不存在", "there is no such file");
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private String document() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw problem("", "应为 GeoJSON 对象", "expected a GeoJSON object");
        }
        Members members = new Members(1);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> type = Objects.requireNonNullElse(scalar(), "");
                case "crs" -> crs = crsName();
                case "features" -> features();
                default -> members.take(name);
            }
        }
        if (type.equals("Feature")) {
            consumer.accept(members.feature(1));
        } else if (!collection || !type.equals("FeatureCollection")) {
            throw problem("", "应为 FeatureCollection 或 Feature", "expected a FeatureCollection or a Feature");
        }
        return crs;
    }

    /** Text or number as text; null for anything else, which is passed over. */
    private @Nullable String scalar() {
        if (parser.currentToken() == JsonToken.VALUE_STRING
                || parser.currentToken().isNumeric()) {
            return parser.getString();
        }
        parser.skipChildren();
        return null;
    }

    private String crsName() {
        String name = "";
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                JsonToken token = parser.nextToken();
                if (member.equals("properties") && token == JsonToken.START_OBJECT) {
                    name = crsName();
                } else if (member.equals("name") && token == JsonToken.VALUE_STRING) {
                    name = parser.getString();
                } else {
                    parser.skipChildren();
                }
            }
        }
        return name;
    }

    private void features() {
        collection = true;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw problem(line(), "features 应为数组", "features must be an array");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw problem(line(), "应为 Feature 对象", "expected a Feature object");
            }
            Members members = new Members(parser.currentTokenLocation().getLineNr());
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                members.take(name);
            }
            consumer.accept(members.feature(count));
        }
    }

    private String line() {
        return "line " + parser.currentTokenLocation().getLineNr();
    }

    private Problem problem(String where, String zh, String en) {
        return FileProblem.of(file, where, zh, en);
    }

    /** The members of one feature object as they come. */
    private final class Members {

        private final long line;
        private @Nullable String id;
        private @Nullable Geometry geometry;
        private Map<String, @Nullable Object> properties = Map.of();

        Members(long line) {
            this.line = line;
        }

        void take(String name) {
            switch (name) {
                case "id" -> id = scalar();
                case "geometry" -> geometry = geometry();
                case "properties" -> properties = properties();
                default -> parser.skipChildren();
            }
        }

        RawFeature feature(int number) {
            return new RawFeature(id, geometry, properties, line, number);
        }

        private @Nullable Geometry geometry() {
            try {
                return geometries.apply(parser);
            } catch (IllegalArgumentException e) {
                String feature = id == null ? "" : ", feature " + id;
                throw problem(line() + feature, "几何有误：" + e.getMessage(), "bad geometry: " + e.getMessage());
            }
        }

        private Map<String, @Nullable Object> properties() {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return Map.of();
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw problem(line(), "properties 应为对象或 null", "properties must be an object or null");
            }
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                values.put(name, value());
            }
            return values;
        }

        private @Nullable Object value() {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> parser.getString();
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                case VALUE_NULL -> null;
                case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                case VALUE_NUMBER_INT -> integer();
                default -> parser.readValueAsTree().toString();
            };
        }

        private Object integer() {
            return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? (Object) parser.getDoubleValue()
                    : (Object) parser.getLongValue();
        }
    }
}
