package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.http.Answers;
import city.xingtu.plan.Horizon;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collection's description (17-069r4, 7.13 and 7.14). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollectionDocument(
        String id,
        String title,
        @Nullable String description,
        Extent extent,
        String itemType,
        List<String> crs,
        List<Link> links) {

    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    /** Where and when its features are; a part is absent when nothing is known of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extent(@Nullable Spatial spatial, @Nullable Temporal temporal) {}

    record Spatial(List<double[]> bbox, String crs) {}

    record Temporal(List<List<@Nullable String>> interval, String trs) {}

    /** The collection as an entry of the list of collections. */
    static CollectionDocument entry(ApiRequest request, View view, LayerSnapshot layer) {
        String address = request.address("collections", layer.layer().id());
        return of(request, view, layer, List.of(new Link(address, Link.SELF, Answers.JSON, null)));
    }

    /** The collection as a document of its own. */
    static CollectionDocument alone(ApiRequest request, View view, LayerSnapshot layer) {
        String address = request.address("collections", layer.layer().id());
        return of(request, view, layer, request.selfLinks(address, Answers.JSON));
    }

    private static CollectionDocument of(ApiRequest request, View view, LayerSnapshot layer, List<Link> self) {
        String id = layer.layer().id();
        List<Link> links = new ArrayList<>(self);
        String items = request.address("collections", id, "items");
        links.add(new Link(items + "?f=json", "items", Answers.GEO_JSON, request.say("要素", "Features")));
        links.add(new Link(items + "?f=html", "items", "text/html", request.say("要素（网页）", "Features as HTML")));
        return new CollectionDocument(
                id,
                layer.layer().title().in(request.language()),
                view.findStructure(id)
                        .map(structure -> request.say("空间结构；出处：", "Spatial structure; source: ") + structure.citation())
                        .orElse(null),
                new Extent(spatial(layer.bounds()), temporal(view)),
                "feature",
                List.of(CRS84),
                links);
    }

    private static @Nullable Spatial spatial(BoundingBox box) {
        if (box.isEmpty()) {
            return null;
        }
        double[] bbox = {box.minX(), box.minY(), box.maxX(), box.maxY()};
        for (int i = 0; i < bbox.length; i++) {
            bbox[i] = Math.rint(bbox[i] * 1e7) / 1e7;
        }
        return new Spatial(List.of(bbox), CRS84);
    }

    /** From the first horizon on, without an end: what the plan has built stays. */
    private static @Nullable Temporal temporal(View view) {
        return view.schema().horizons().stream().mapToInt(Horizon::year).min().stream()
                .mapToObj(year -> new Temporal(List.of(Arrays.asList(year + "-01-01T00:00:00Z", null)), GREGORIAN))
                .findFirst()
                .orElse(null);
    }
}
