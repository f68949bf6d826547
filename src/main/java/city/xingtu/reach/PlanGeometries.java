package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.RowFunction;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Geometries of the plan that filters name: of a feature, of a whole layer, of a structure or a part of it. */
final class PlanGeometries {

    private static final int MOST_FEATURES = 5_000;
    private static final int KEPT = 32;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A layer's version names its content, so what was made of it holds as long as the key. */
    private record Key(String layer, long version, OptionalInt part) {}

    private final Map<Key, Geometry> unions = new RecentlyUsed<>(KEPT);

    /** FEATURE(layer, id); an empty geometry for a feature that has no place. */
    RowFunction feature(View view, List<RowFunction> arguments) {
        LayerSnapshot layer = layer(view, arguments, "FEATURE");
        String id = Arguments.text(arguments, 1, "FEATURE");
        int row = layer.row(id);
        if (row < 0) {
            throw Arguments.unknown(
                    "FEATURE", "图层没有要素 " + id, "layer " + layer.layer().id() + " has no feature " + id);
        }
        Geometry geometry = layer.geometry(row);
        Geometry placed = geometry == null ? FACTORY.createGeometryCollection() : geometry;
        return ignored -> placed;
    }

    /** GEOMETRY_OF(layer) or GEOMETRY_OF(structure, part). */
    RowFunction whole(View view, List<RowFunction> arguments) {
        LayerSnapshot layer = layer(view, arguments, "GEOMETRY_OF");
        String id = layer.layer().id();
        OptionalInt part = OptionalInt.empty();
        if (arguments.size() > 1) {
            Structure structure = view.findStructure(id)
                    .orElseThrow(() -> Arguments.unknown(
                            "GEOMETRY_OF", id + " 不是空间结构，没有部分", id + " is no structure and has no parts"));
            part = Arguments.part(structure, arguments, "GEOMETRY_OF");
        }
        Key key = new Key(id, layer.version(), part);
        Geometry union;
        synchronized (unions) {
            union = unions.computeIfAbsent(key, absent -> union(layer, absent.part()));
        }
        return ignored -> union;
    }

    private static Geometry union(LayerSnapshot layer, OptionalInt part) {
        List<Geometry> members = new ArrayList<>();
        for (int row = 0; row < layer.size(); row++) {
            Geometry geometry = layer.geometry(row);
            boolean wanted = part.isEmpty() || Long.valueOf(part.getAsInt()).equals(layer.value(row, "part_no"));
            if (geometry != null && wanted) {
                members.add(geometry);
            }
        }
        if (members.size() > MOST_FEATURES) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "filter",
                    new Text(
                            "filter，GEOMETRY_OF：图层超过 " + MOST_FEATURES + " 个要素",
                            "filter, GEOMETRY_OF: the layer has more than " + MOST_FEATURES + " features"));
        }
        List<Geometry> areas =
                members.stream().filter(Polygonal.class::isInstance).toList();
        List<Geometry> whole = new ArrayList<>();
        if (!areas.isEmpty()) {
            whole.add(OverlayNGRobust.union(areas));
        }
        members.stream().filter(member -> !(member instanceof Polygonal)).forEach(whole::add);
        // Of one kind a multi geometry, which can be prepared; of several a collection.
        return whole.isEmpty() ? FACTORY.createGeometryCollection() : flat(whole);
    }

    private static Geometry flat(List<Geometry> geometries) {
        List<Geometry> parts = new ArrayList<>();
        for (Geometry geometry : geometries) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(geometry.getGeometryN(i));
            }
        }
        return FACTORY.buildGeometry(parts);
    }

    private static LayerSnapshot layer(View view, List<RowFunction> arguments, String function) {
        String name = Arguments.text(arguments, 0, function);
        return view.findLayer(name)
                .orElseThrow(() ->
                        Arguments.unknown(function, "没有图层或空间结构 " + name, "there is no layer or structure " + name));
    }
}
