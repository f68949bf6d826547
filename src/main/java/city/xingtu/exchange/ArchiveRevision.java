package city.xingtu.exchange;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** One revision in an archive: what it says of itself, and its edits as often as they are asked for. */
record ArchiveRevision(Path file, PlanSchema schema) {

    Revision header() {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return ArchiveFormat.read(line(reader.readLine(), 1));
        } catch (DateTimeException e) {
            throw FileProblem.of(file, "line 1", "时间有误", "bad time");
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private JsonPlace line(@Nullable String text, long number) {
        if (text == null) {
            throw FileProblem.of(file, "line " + number, "文件被截断", "the file is cut off");
        }
        return JsonPlace.parse(file, "line " + number, text);
    }

    /** Hands over the edits by layer and id. */
    void forEach(Consumer<Edit> consumer) {
        lines("", consumer);
    }

    /** Hands over the edits of one layer. */
    void forEach(String layer, Consumer<Edit> consumer) {
        // As ArchiveWriter begins a line: those of other layers need not be parsed.
        lines("{\"layer\":" + JsonPlace.quoted(layer) + ",", consumer);
    }

    private void lines(String beginning, Consumer<Edit> consumer) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.readLine();
            long number = 1;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (text.startsWith(beginning)) {
                    consumer.accept(edit(line(text, number)));
                }
            }
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private Edit edit(JsonPlace line) {
        String id = line.text("layer");
        Layer layer = schema.findLayer(id).orElseThrow(() -> line.problem("没有图层 " + id, "there is no layer " + id));
        Optional<JsonPlace> put = line.find("put");
        return put.isPresent() ? new Edit.Put(id, feature(put.get(), layer)) : new Edit.Delete(id, line.text("delete"));
    }

    private static Feature feature(JsonPlace place, Layer layer) {
        try {
            return new Feature(
                    place.text("id"),
                    geometry(place.node().path("geometry")),
                    FeatureValues.read(place.node().path("properties"), layer));
        } catch (Problem problem) {
            throw place.problem(problem.text().zh(), problem.text().en());
        } catch (IllegalArgumentException e) {
            throw place.problem("几何有误：" + e.getMessage(), "bad geometry: " + e.getMessage());
        }
    }

    private static @Nullable Geometry geometry(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try (JsonParser parser = JsonPlace.tokens(node)) {
            parser.nextToken();
            return GeoJsonGeometryReader.read(parser);
        }
    }
}
