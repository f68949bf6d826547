package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.Answers;
import city.xingtu.plan.Horizon;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A collection's description (17-069r4, 7.13 and 7.14; 18-058r1, 6.1). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollectionDocument(
        String id,
        String title,
        @Nullable String description,
        Extent extent,
        String itemType,
        List<String> crs,
        String storageCrs,
        List<Link> links) {

    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    /** Where and when its features are; a part is absent when nothing is known of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extent(@Nullable Spatial spatial, @Nullable Temporal temporal) {}

    /** The box also in the system that the plan is stored in, north first (20-058, /req/collection-map/desc-crs). */
    record Spatial(List<double[]> bbox, List<double[]> storageCrsBbox, String crs) {}

    record Temporal(List<List<String>> interval, String trs) {}

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
        return new CollectionDocument(
                id,
                layer.layer().title().in(request.language()),
                view.findStructure(id)
                        .map(structure -> request.say("空间结构；出处：", "Spatial structure; source: ") + structure.citation())
                        .orElse(null),
                new Extent(spatial(layer.bounds()), temporal(view)),
                "feature",
                CrsParameter.uris(),
                Crs.CGCS2000.uri(),
                links(request, id, self));
    }

    /** Where and when the whole plan is. */
    static Extent extent(View view) {
        BoundingBox box = view.schema().layers().stream()
                .flatMap(layer -> view.findLayer(layer.id()).stream())
                .map(LayerSnapshot::bounds)
                .reduce(BoundingBox.EMPTY, BoundingBox::union);
        return new Extent(spatial(box), temporal(view));
    }

    private static List<Link> links(ApiRequest request, String id, List<Link> self) {
        List<Link> links = new ArrayList<>(self);
        String items = request.address("collections", id, "items");
        for (Format format : Format.FEATURES) {
            links.add(new Link(
                    items + "?f=" + format.parameter(),
                    "items",
                    format == Format.JSON ? Answers.GEO_JSON : format.linkType(),
                    request.say("要素（" + format.title() + "）", "Features as " + format.title())));
        }
        links.add(new Link(
                items + "?f=" + Format.FLATGEOBUF.parameter() + "&limit=" + PageParameters.MOST,
                "enclosure",
                Format.FLATGEOBUF.type(),
                request.say("整个数据集（FlatGeobuf）", "The whole collection as FlatGeobuf")));
        links.add(schema(request, id, "schema", Link.SCHEMA, request.say("要素的结构", "Schema of the features")));
        links.add(schema(
                request, id, "sortables", Link.SORTABLES, request.say("可排序的字段", "What the features can be sorted by")));
        links.add(schema(request, id, "queryables", Link.QUERYABLES, request.say("可查询的字段", "What filters may name")));
        links.add(gmlSchema(request, id));
        links.addAll(TileScope.links(request, Map.of("collection", id)));
        links.add(TileScope.mapLink(request, "collections", id));
        return links;
    }

    /** The link to the description of the collection's features in GML. */
    static Link gmlSchema(ApiRequest request, String id) {
        return new Link(
                request.address("collections", id, "schema.xsd"),
                "describedby",
                "application/xml",
                request.say("GML 应用模式", "GML application schema"));
    }

    private static Link schema(ApiRequest request, String id, String resource, String relation, String title) {
        return new Link(request.address("collections", id, resource), relation, SchemaController.SCHEMA_JSON, title);
    }

    private static @Nullable Spatial spatial(BoundingBox box) {
        if (box.isEmpty()) {
            return null;
        }
        double[] bbox = {box.minX(), box.minY(), box.maxX(), box.maxY()};
        for (int i = 0; i < bbox.length; i++) {
            bbox[i] = Math.rint(bbox[i] * 1e7) / 1e7;
        }
        double[] stored = {bbox[1], bbox[0], bbox[3], bbox[2]};
        return new Spatial(List.of(bbox), List.of(stored), Crs.CRS84.uri());
    }

    /**
     * The time that the plan speaks of, from the first horizon to the last. Both ends are stated, though what is built
     * stays: clients compute with them.
     */
    private static @Nullable Temporal temporal(View view) {
        IntSummaryStatistics years =
                view.schema().horizons().stream().mapToInt(Horizon::year).summaryStatistics();
        return years.getCount() == 0
                ? null
                : new Temporal(
                        List.of(List.of(years.getMin() + "-01-01T00:00:00Z", years.getMax() + "-12-31T23:59:59Z")),
                        GREGORIAN);
    }
}
