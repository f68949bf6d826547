package city.xingtu.reach;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place of an extract to which another router comes at another time, and why: a row of explained-places.csv.
 *
 * @param extract name of its file
 * @param metres around the place within which ways differ that begin or end there
 */
record ExplainedPlace(String extract, double lon, double lat, double metres, String cause) {

    private static final Pattern ROW = Pattern.compile("([^,]+),([^,]+),([^,]+),([^,]+),\"([^\"]+)\"");

    /** Those of an extract. */
    static List<ExplainedPlace> of(String extract) {
        try (InputStream rows = ExplainedPlace.class.getResourceAsStream("explained-places.csv")) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(ExplainedPlace::read)
                    .filter(place -> place.extract.equals(extract))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ExplainedPlace read(String row) {
        Matcher fields = ROW.matcher(row);
        if (!fields.matches()) {
            throw new IllegalStateException(row);
        }
        return new ExplainedPlace(
                fields.group(1),
                Double.parseDouble(fields.group(2)),
                Double.parseDouble(fields.group(3)),
                Double.parseDouble(fields.group(4)),
                fields.group(5));
    }

    boolean holds(Origin place) {
        return LocalPlane.length(lon, lat, place.lon(), place.lat()) <= metres;
    }
}
