package city.xingtu.exchange;

import city.xingtu.geo.Crs;
import city.xingtu.geo.Vertices;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;

/**
 * Recognises the coordinate system of a file, by code or by the names that the well-known text of different programs
 * gives it, and takes geometries from it to longitude and latitude.
 */
final class CoordinateSystems {

    /** The code at the end of the text is that of the whole system; those before it are of its parts. */
    private static final Pattern CODE =
            Pattern.compile("(?:AUTHORITY|ID)\\[\"EPSG\",\\s*\"?(\\d+)\"?\\s*]\\s*]\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("^\\s*([A-Z]+)\\s*\\[\\s*\"([^\"]*)\"");

    /** Such as {@code CGCS2000_3_Degree_GK_CM_120E}, {@code CGCS2000 / 3-degree Gauss-Kruger zone 40}. */
    private static final Pattern GAUSS_KRUGER =
            Pattern.compile("cgcs2000\\W*3\\W*degree\\W*(?:gk|gauss\\W*kruger)\\W*(zone|cm)\\W*(\\d+)e?");

    private CoordinateSystems() {}

    /** The system that a file names; longitude and latitude when it names none. Empty for one that is unknown. */
    static Optional<Crs> find(String definition) {
        if (definition.isBlank()) {
            return Optional.of(Crs.CGCS2000);
        }
        Optional<Crs> named = Crs.find(definition.strip());
        if (named.isPresent()) {
            return named;
        }
        Matcher code = CODE.matcher(definition);
        if (code.find()) {
            return Crs.find("EPSG:" + code.group(1));
        }
        Matcher name = NAME.matcher(definition);
        return name.find() ? byName(name.group(2)) : Optional.empty();
    }

    private static Optional<Crs> byName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        switch (plain) {
            case "gcs wgs 1984",
                    "wgs 84",
                    "gcs china geodetic coordinate system 2000",
                    "china geodetic coordinate system 2000",
                    "gcs cgcs 2000",
                    "cgcs2000" -> {
                return Optional.of(Crs.CGCS2000);
            }
            case "wgs 1984 web mercator auxiliary sphere", "wgs 84 / pseudo-mercator" -> {
                return Optional.of(Crs.WEB_MERCATOR);
            }
            default -> {
                Matcher zone = GAUSS_KRUGER.matcher(plain);
                return zone.find()
                        ? Crs.find("EPSG:" + epsg(zone.group(1), Integer.parseInt(zone.group(2))))
                        : Optional.empty();
            }
        }
    }

    /** EPSG numbers the 3° zones of CGCS2000 in two rows: from 4513 (zone 25) and from 4534 (75° E). */
    private static int epsg(String kind, int number) {
        return kind.equals("zone") ? 4513 + number - 25 : 4534 + (number - 75) / 3;
    }

    /** Changes the geometry's coordinates in place. */
    static void toLonLat(Geometry geometry, Crs from) {
        Vertices.change(geometry, xy -> from.toLonLat(xy, xy.length / 2));
    }

    /** Changes the geometry's coordinates in place, and gives it back; flipped, the second ordinate comes first. */
    static Geometry fromLonLat(Geometry geometry, Crs to, boolean flipped) {
        Vertices.change(geometry, xy -> {
            to.fromLonLat(xy, xy.length / 2);
            if (flipped) {
                Vertices.swap(xy);
            }
        });
        return geometry;
    }
}
