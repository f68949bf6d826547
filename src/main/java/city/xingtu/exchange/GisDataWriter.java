package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Structure;
import city.xingtu.store.PlanSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a plan as the folder that {@link GisDataFolder} reads: {@code atlas.json}, {@code layers/{layer}.geojson} with
 * a feature a line in the order in which the source has them, {@code structures.json}. Each file appears whole or not at
 * all. What else lies in the folder stays.
 */
public final class GisDataWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Consumer<String> progress;
    /** Ids that parts of structures name, and those of them that were seen in a layer. */
    private final Set<String> referred = new HashSet<>();

    private final Set<String> seen = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();

    private GisDataWriter(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Writes the whole plan.
     *
     * @param folder is made when it does not exist
     * @param progress told the name of each file that is done
     * @throws UncheckedIOException when a file cannot be written
     */
    public static void write(Path folder, PlanSource source, Consumer<String> progress) {
        try {
            Files.createDirectories(folder.resolve("layers"));
            new GisDataWriter(folder, progress).write(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PlanSource source) throws IOException {
        List<Structure> structures = source.structures();
        structures.stream()
                .flatMap(structure -> structure.parts().stream())
                .flatMap(part -> part.features().stream())
                .forEach(reference -> referred.add(reference.id()));
        for (Layer layer : source.schema().layers()) {
            file("layers/" + FileNames.ofLayer(layer.id()) + ".geojson", out -> layer(out, layer, source));
        }
        if (!structures.isEmpty()) {
            file("structures.json", out -> StructuresJsonWriter.write(out, structures, ambiguous));
        }
        // Last: only with it is the folder a plan.
        file("atlas.json", out -> AtlasJsonWriter.write(out, source.schema()));
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private void file(String name, Content content) throws IOException {
        Path target = folder.resolve(name);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            content.write(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        progress.accept(name);
    }

    private void layer(OutputStream out, Layer layer, PlanSource source) throws IOException {
        JsonLines lines = new JsonLines(out);
        lines.begin(
                "{\"type\":\"FeatureCollection\",\"name\":" + JSON.writeValueAsString(layer.id()) + ",\"features\":[");
        Set<String> own = new HashSet<>();
        source.readLayer(layer.id(), feature -> {
            lines.item(json -> feature(json, layer, feature));
            if (referred.contains(feature.id())) {
                own.add(feature.id());
            }
        });
        lines.end("]}");
        own.stream().filter(id -> !seen.add(id)).forEach(ambiguous::add);
    }

    /** Writes a feature with the layer's fields, every number exact. */
    static void feature(JsonGenerator json, Layer layer, Feature feature) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (Field field : layer.fields()) {
            Object value = feature.properties().get(field.name());
            if (value != null) {
                properties.put(field.name(), value);
            }
        }
        new GeoJsonWriter(json, GeoJsonWriter.EXACT).feature(feature.id(), feature.geometry(), properties);
    }
}
