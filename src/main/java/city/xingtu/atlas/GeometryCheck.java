package city.xingtu.atlas;

import city.xingtu.geo.PlainRings;
import city.xingtu.plan.Feature;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Text;
import city.xingtu.plan.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Whether geometries are valid in the sense of OGC Simple Features, and how an invalid one could be mended. */
final class GeometryCheck {

    static final String CLAUSE = "OGC 06-103r4, 6.1";

    /** What is wrong in Chinese, by JTS's number of the error. */
    private static final List<String> NAMES =
            List.of("几何无效", "点重复", "洞在外壳之外", "洞相互嵌套", "内部不连通", "自相交", "环自相交", "外壳相互嵌套", "环重复", "点数不足", "坐标无效", "环未闭合");

    private GeometryCheck() {}

    /** The breach, or null when the geometry is valid. */
    static @Nullable Violation check(Layer layer, Feature feature) {
        Geometry geometry = feature.geometry();
        if (geometry == null || PlainRings.valid(geometry)) {
            return null;
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return null;
        }
        String chinese = error.getErrorType() < NAMES.size() ? NAMES.get(error.getErrorType()) : NAMES.getFirst();
        return new Violation(
                layer.id(),
                feature.id(),
                null,
                CLAUSE,
                new Text("几何无效：" + chinese, "The geometry is invalid: " + error.getMessage()),
                Areas.wkt(geometry.getFactory().createPoint(error.getCoordinate())),
                proposal(geometry, layer.geometryType()));
    }

    private static @Nullable String proposal(Geometry geometry, GeometryType type) {
        Geometry fixed = GeometryFixer.fix(geometry);
        boolean fits = type == GeometryType.MIXED || fixed.getDimension() == geometry.getDimension();
        return fits && !fixed.isEmpty() ? Areas.wkt(fixed) : null;
    }
}
