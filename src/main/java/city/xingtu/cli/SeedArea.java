package city.xingtu.cli;

import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import picocli.CommandLine.Option;

/** Where tiles are made: in a box, over a feature, or wherever there is something. */
final class SeedArea {

    @Option(
            names = "--bbox",
            paramLabel = "W,S,E,N",
            description = "经纬度范围；默认图层的全部范围 / a box in degrees; all that the layers cover by default")
    private @Nullable String bbox;

    @Option(
            names = "--feature",
            paramLabel = "ID",
            description = "要素的范围，如一个区 / the extent of a feature, such as a district")
    private @Nullable String feature;

    /**
     * The box in longitude and latitude; empty for wherever there is something.
     *
     * @throws Problem INVALID_PARAMETER {@code --bbox}, {@code --feature}
     */
    Optional<BoundingBox> box(View view) {
        if (bbox != null && feature != null) {
            throw Problem.invalid("--bbox", "--bbox 与 --feature 只取其一", "Give --bbox or --feature, not both");
        }
        return bbox != null
                ? Optional.of(parse(bbox))
                : geometry(view).map(shape -> BoundingBox.of(shape.getEnvelopeInternal()));
    }

    /** Whether a box in longitude and latitude meets the area; empty when the area is a box itself, or everywhere. */
    Optional<Predicate<BoundingBox>> inside(View view) {
        return geometry(view).map(shape -> {
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
            GeometryFactory factory = shape.getFactory();
            return box -> prepared.intersects(factory.toGeometry(box.toEnvelope()));
        });
    }

    /** What was asked for, to know it again. */
    String facts() {
        return bbox + " " + feature;
    }

    private Optional<Geometry> geometry(View view) {
        if (feature == null) {
            return Optional.empty();
        }
        return Optional.of(view.findFeature(feature)
                .flatMap(found -> Optional.ofNullable(found.layer().geometry(found.row())))
                .orElseThrow(() -> Problem.invalid(
                        "--feature", "没有带几何的要素 " + feature, "There is no feature " + feature + " with a geometry")));
    }

    private static BoundingBox parse(String text) {
        try {
            double[] ordinates = Arrays.stream(text.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (ordinates.length == 4 && ordinates[0] < ordinates[2] && ordinates[1] < ordinates[3]) {
                return new BoundingBox(ordinates[0], ordinates[1], ordinates[2], ordinates[3]);
            }
        } catch (NumberFormatException e) {
            // Reported below, as other mistakes are.
        }
        throw Problem.invalid(
                "--bbox",
                "范围写作 西,南,东,北，如 120.2,30.2,120.5,30.4",
                "A box is west,south,east,north, such as 120.2,30.2,120.5,30.4");
    }
}
