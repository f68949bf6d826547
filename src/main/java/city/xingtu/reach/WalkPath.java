package city.xingtu.reach;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * A walk from an origin to a point of the network.
 *
 * @param origin where it starts
 * @param accessMetres straight metres from the origin to the street
 * @param streetMetres metres along streets
 * @param steps the streets on the way, in order
 * @param line from the origin along the streets, longitude first
 */
public record WalkPath(Origin origin, double accessMetres, double streetMetres, List<Step> steps, LineString line) {

    /**
     * A stretch of one street.
     *
     * @param layer of the street
     * @param id of its feature
     * @param seconds that it takes
     */
    public record Step(String layer, String id, double metres, double seconds) {}
}
