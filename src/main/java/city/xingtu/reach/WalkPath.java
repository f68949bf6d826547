package city.xingtu.reach;

import org.locationtech.jts.geom.LineString;

/**
 * A walk from an origin to a point of the network.
 *
 * @param origin where it starts
 * @param accessMetres straight metres from the origin to the street
 * @param streetMetres metres along streets
 * @param line from the origin along the streets, longitude first
 */
public record WalkPath(Origin origin, double accessMetres, double streetMetres, LineString line) {}
