package city.xingtu.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped folder {@code gis-data/} as its files say it, read without any of the program's own readers. */
final class GisData {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("gis-data");

    /** One feature: its layer, its JSON, and its geometry (null where unlocated). */
    record Item(
            String layer,
            String id,
            JsonNode properties,
            JsonNode node,
            @Nullable Geometry geometry) {
        String text(String field) {
            return properties.path(field).asString("");
        }
    }

    final JsonNode atlas = read("atlas.json");
    final JsonNode structures = read("structures.json").path("structures");
    final Map<String, JsonNode> layers = new TreeMap<>();
    final List<Item> items = new ArrayList<>();
    final Map<String, Item> byId = new TreeMap<>();

    GisData() {
        for (JsonNode layer : atlas.path("layers")) {
            String id = layer.path("id").asString();
            layers.put(id, layer);
            for (JsonNode feature : read("layers/" + id + ".geojson").path("features")) {
                Item item = new Item(
                        id,
                        feature.path("id").asString(),
                        feature.path("properties"),
                        feature,
                        geometry(feature.path("geometry")));
                items.add(item);
                byId.put(item.id(), item);
            }
        }
    }

    List<Item> of(String layer) {
        return items.stream().filter(item -> item.layer().equals(layer)).toList();
    }

    static List<String> lines(String layer) {
        try {
            return Files.readAllLines(FOLDER.resolve("layers").resolve(layer + ".geojson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a table of independent facts, without comments and head line. */
    static List<String[]> facts(String name) {
        try (InputStream in = GisData.class.getResourceAsStream("/city/xingtu/facts/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String name) {
        return JSON.readTree(FOLDER.resolve(name).toFile());
    }

    private static @Nullable Geometry geometry(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        JsonNode coordinates = node.path("coordinates");
        return switch (node.path("type").asString()) {
            case "Point" -> FACTORY.createPoint(position(coordinates));
            case "LineString" -> FACTORY.createLineString(positions(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" -> FACTORY.createMultiPointFromCoords(positions(coordinates));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(members(coordinates).stream()
                        .map(line -> FACTORY.createLineString(positions(line)))
                        .toArray(org.locationtech.jts.geom.LineString[]::new));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        members(coordinates).stream().map(GisData::polygon).toArray(Polygon[]::new));
            default -> throw new IllegalStateException(node.toString());
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = members(rings).stream()
                .map(ring -> FACTORY.createLinearRing(positions(ring)))
                .toList();
        return FACTORY.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(new LinearRing[0]));
    }

    private static List<JsonNode> members(JsonNode array) {
        List<JsonNode> members = new ArrayList<>();
        array.forEach(members::add);
        return members;
    }

    private static Coordinate[] positions(JsonNode array) {
        return members(array).stream().map(GisData::position).toArray(Coordinate[]::new);
    }

    private static Coordinate position(JsonNode node) {
        return new Coordinate(node.get(0).asDouble(), node.get(1).asDouble());
    }
}
