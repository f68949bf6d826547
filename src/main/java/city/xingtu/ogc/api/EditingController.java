package city.xingtu.ogc.api;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.FeatureBody;
import city.xingtu.exchange.FeatureColumns;
import city.xingtu.geo.Crs;
import city.xingtu.http.Answers;
import city.xingtu.http.Authorship;
import city.xingtu.http.BodyReader;
import city.xingtu.http.Editing;
import city.xingtu.http.Refusal;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureVersion;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.StructureFeatures;
import city.xingtu.plan.Text;
import city.xingtu.store.PlanStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Creating, replacing, changing and removing features (draft 20-002 of OGC API - Features Part 4), each one revision of
 * the plan. Exists only where {@code xingtu.editing} is open.
 *
 * <p>A stated {@code If-Match} must be the feature's present tag, else 412. A stated {@code base} must be a revision
 * since which the feature did not change, else 409 with both versions. Who states neither has seen the present state.
 */
@RestController
@ConditionalOnProperty(name = Editing.SETTING, havingValue = "open")
final class EditingController {

    static final List<String> FEATURE_TYPES = List.of(Answers.GEO_JSON, "application/json", Format.JSON_FG.type());
    static final String MERGE_PATCH = "application/merge-patch+json";

    private final Atlas atlas;
    private final PlanStore store;

    EditingController(Atlas atlas, PlanStore store) {
        this.atlas = atlas;
        this.store = store;
    }

    /** A new feature, under its own id or one that is made up. */
    @PostMapping("/ogc/collections/{collection}/items")
    void create(@PathVariable String collection, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        EditAnswers.guard(servlet, response, () -> {
            ApiRequest request = request(servlet, FEATURE_TYPES);
            View view = view(request, collection);
            Layer layer = layer(view, collection);
            FeatureBody body = feature(servlet, layer);
            String id = body.id() == null ? freshId(layer) : body.id();
            if (exists(layer, id)) {
                throw new Problem(
                        Problem.Kind.CONFLICT,
                        "id",
                        new Text("已有 id 为 " + id + " 的要素", "There is a feature with the id " + id));
            }
            Authorship by = authorship(request, view, "新建 " + id);
            commit(by, put(layer, new Feature(id, body.geometry(), body.properties())));
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setHeader("Location", request.address("collections", layer.id(), "items", id));
            send(request, response, layer, id);
        });
    }

    /** The feature as a whole. */
    @PutMapping("/ogc/collections/{collection}/items/{id}")
    void replace(
            @PathVariable String collection,
            @PathVariable String id,
            HttpServletRequest servlet,
            HttpServletResponse response)
            throws IOException {
        EditAnswers.guard(servlet, response, () -> {
            Target target = target(servlet, FEATURE_TYPES, collection, id);
            FeatureBody body = feature(servlet, target.layer());
            if (body.id() != null && !body.id().equals(id)) {
                throw Problem.invalid("id", "正文的 id 与地址不符", "The id of the body is not that of the address");
            }
            commit(
                    authorship(target.request(), target.view(), "替换 " + id),
                    put(target.layer(), new Feature(id, body.geometry(), body.properties())));
            send(target.request(), response, target.layer(), id);
        });
    }

    /** Parts of the feature. */
    @PatchMapping("/ogc/collections/{collection}/items/{id}")
    void update(
            @PathVariable String collection,
            @PathVariable String id,
            HttpServletRequest servlet,
            HttpServletResponse response)
            throws IOException {
        EditAnswers.guard(servlet, response, () -> {
            Target target = target(servlet, List.of(MERGE_PATCH), collection, id);
            Layer layer = target.layer();
            byte[] body = BodyReader.read(servlet, List.of(MERGE_PATCH));
            Feature patched =
                    FeaturePatch.apply(feature(target.seen()), FeatureBody.parse(body), layer, contentCrs(servlet));
            Authorship by = authorship(target.request(), target.view(), "修改 " + id);
            // The patch was applied to this version: whatever came after it is a conflict, whichever base is stated.
            long base = Math.min(
                    by.base(),
                    Math.max(
                            target.view().revision().number(),
                            target.seen().revision().number()));
            commit(new Authorship(by.author(), by.reason(), base), put(layer, patched));
            send(target.request(), response, layer, id);
        });
    }

    /** Away with it; its history stays. */
    @DeleteMapping("/ogc/collections/{collection}/items/{id}")
    void delete(
            @PathVariable String collection,
            @PathVariable String id,
            HttpServletRequest servlet,
            HttpServletResponse response)
            throws IOException {
        EditAnswers.guard(servlet, response, () -> {
            Target target = target(servlet, List.of(), collection, id);
            commit(
                    authorship(target.request(), target.view(), "删除 " + id),
                    new Edit.Delete(target.layer().id(), id));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
    }

    /** A feature that is there and may be changed: its layer, and the version of it that {@code If-Match} names if any. */
    private record Target(ApiRequest request, View view, Layer layer, FeatureVersion seen) {}

    private Target target(HttpServletRequest servlet, List<String> types, String collection, String id) {
        ApiRequest request = request(servlet, types);
        View view = view(request, collection);
        Layer layer = layer(view, collection);
        FeatureVersion seen = stored(layer, id);
        requireMatch(servlet, view, layer, id);
        return new Target(request, view, layer, seen);
    }

    private static ApiRequest request(HttpServletRequest servlet, List<String> types) {
        if (!types.isEmpty()) {
            BodyReader.requireType(servlet, types);
        }
        List<String> known = new ArrayList<>(Authorship.PARAMETERS);
        known.add(CrsParameter.NAME);
        return ApiRequest.of(servlet, known, Format.FEATURES).forgetting(Authorship.PARAMETERS);
    }

    /** The plan as it is now. Before the first edit of a structure, all of them are put where they can be edited. */
    private View view(ApiRequest request, String collection) {
        View view = atlas.view();
        boolean structures = StructureParts.isListOf(CollectionsController.find(view, collection));
        if (structures && !view.keepsStructures()) {
            atlas.keepStructures(
                    Authorship.of(request.query(), "", view.revision().number()).author());
            return atlas.view();
        }
        return view;
    }

    private static Edit.Put put(Layer layer, Feature feature) {
        boolean structure = StructureFeatures.isKeptIn(layer);
        return new Edit.Put(layer.id(), structure ? StructureFeatures.stored(feature) : feature);
    }

    /** The layer; the layer of a structure is made of features of others and changes with these. */
    private static Layer layer(View view, String collection) {
        Layer layer = writable(view, collection)
                .orElseThrow(() -> new Refusal(
                        405, new Text("空间结构由图层要素组成，请修改图层", "Structures consist of layers' features: change those")));
        Access.requireEditing(layer);
        return layer;
    }

    /** The layer whose features can be edited under the name of the collection. */
    static Optional<Layer> writable(View view, String collection) {
        LayerSnapshot snapshot = CollectionsController.find(view, collection);
        return StructureParts.isListOf(snapshot)
                ? Optional.of(snapshot.layer())
                : view.schema().findLayer(collection);
    }

    private boolean exists(Layer layer, String id) {
        List<FeatureVersion> history = store.history(layer.id(), id);
        return !history.isEmpty() && history.getLast().feature() != null;
    }

    /** The feature's newest version, exactly as stored. */
    private FeatureVersion stored(Layer layer, String id) {
        List<FeatureVersion> history = store.history(layer.id(), id);
        if (history.isEmpty() || history.getLast().feature() == null) {
            throw new Problem(
                    Problem.Kind.UNKNOWN_FEATURE,
                    "featureId",
                    new Text("数据集中没有此要素", "The collection has no such feature"));
        }
        return history.getLast();
    }

    private static Feature feature(FeatureVersion version) {
        Feature feature = version.feature();
        if (feature == null) {
            throw new IllegalStateException("a deleted version");
        }
        return feature;
    }

    private static void requireMatch(HttpServletRequest servlet, View view, Layer layer, String id) {
        LayerSnapshot snapshot = CollectionsController.find(view, layer.id());
        int row = snapshot.row(id);
        if (!FeatureTag.matches(servlet, row < 0 ? null : FeatureTag.content(snapshot, row))) {
            throw new Refusal(
                    412, new Text("要素已不是 If-Match 所指的版本", "The feature is no more the version that If-Match names"));
        }
    }

    private static FeatureBody feature(HttpServletRequest servlet, Layer layer) throws IOException {
        byte[] body = BodyReader.read(servlet, FEATURE_TYPES);
        Crs crs = contentCrs(servlet);
        return FeatureBody.read(FeatureBody.parse(body), layer, crs, CrsParameter.northFirst(crs));
    }

    private static Crs contentCrs(HttpServletRequest servlet) {
        @Nullable String header = servlet.getHeader(CrsParameter.HEADER);
        if (header == null) {
            return Crs.CRS84;
        }
        String name = header.trim();
        boolean bracketed = name.startsWith("<") && name.endsWith(">") && name.length() > 2;
        return CrsParameter.parse(CrsParameter.HEADER, bracketed ? name.substring(1, name.length() - 1) : name);
    }

    private static Authorship authorship(ApiRequest request, View view, String otherwise) {
        return Authorship.of(request.query(), otherwise, view.revision().number());
    }

    private void commit(Authorship by, Edit edit) {
        atlas.commit(by.base(), by.author(), by.reason(), List.of(edit));
    }

    private static String freshId(Layer layer) {
        return layer.id() + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** The feature as it is now. One that has ended by the plan's last horizon is no part of the present state. */
    private void send(ApiRequest request, HttpServletResponse response, Layer layer, String id) throws IOException {
        View view = atlas.view();
        LayerSnapshot snapshot = CollectionsController.find(view, layer.id());
        int row = snapshot.row(id);
        if (row < 0) {
            return;
        }
        Crs crs = CrsParameter.of(request.query(), CrsParameter.NAME);
        FeatureColumns columns = PropertiesParameter.columns(request.query(), snapshot.layer(), crs);
        ItemController.send(request, response, view, snapshot, row, columns);
    }
}
