package city.xingtu.question;

import city.xingtu.atlas.View;
import city.xingtu.http.Query;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.GeometryType;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Point;

/** A question whose answer is a layer too, to be drawn, tiled and looked at like any other. */
interface DrawnQuestion extends Question {

    /**
     * What the layer is.
     *
     * @param style id of its style
     * @param fields of its features, beside the common ones
     */
    record Declaration(GeometryType geometry, String style, List<Field> fields) {}

    /** What the layer of a question is, without answering it. */
    Declaration declare(Query query);

    /**
     * Its features.
     *
     * @param view the state of the plan to ask, in place of {@code datetime}
     * @throws city.xingtu.plan.Problem as {@link #answer} does
     */
    List<Feature> features(View view, Query query);

    /**
     * What holds at just one place, as values of declared fields that its features have not by themselves.
     *
     * @param place longitude first
     */
    default Map<String, Object> at(View view, Query query, Point place) {
        return Map.of();
    }
}
