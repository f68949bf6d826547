package city.xingtu.ogc.wms;

import city.xingtu.http.Drawings;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resolution of the client's screen or paper, by which symbols and labels grow. All three vendor parameters are
 * understood: {@code DPI} (QGIS Server), {@code MAP_RESOLUTION} (MapServer), {@code FORMAT_OPTIONS=dpi:} (GeoServer);
 * QGIS sends all of them at once.
 */
final class DotsPerInch {

    /** That of standard pixels. */
    static final double STANDARD = Drawings.STANDARD_DPI;

    private static final int LEAST = 10;
    private static final int MOST = 2400;
    private static final Pattern OPTION = Pattern.compile("(?i)(?:^|;)\\s*dpi\\s*:\\s*([^;\\s]*)");

    private DotsPerInch() {}

    /**
     * The stated resolution in dots an inch, or {@link #STANDARD}.
     *
     * @throws Problem INVALID_PARAMETER that names the parameter
     */
    static double of(Query query) {
        if (query.find("DPI").isPresent()) {
            return query.number("DPI", LEAST, MOST);
        }
        if (query.find("MAP_RESOLUTION").isPresent()) {
            return query.number("MAP_RESOLUTION", LEAST, MOST);
        }
        return option(query).orElse(STANDARD);
    }

    private static Optional<Double> option(Query query) {
        return query.find("FORMAT_OPTIONS")
                .map(OPTION::matcher)
                .filter(Matcher::find)
                .map(option -> {
                    String value = option.group(1);
                    if (value.matches("\\d{1,4}(\\.\\d{1,20})?")) {
                        double dpi = Double.parseDouble(value);
                        if (dpi >= LEAST && dpi <= MOST) {
                            return dpi;
                        }
                    }
                    String range = LEAST + "-" + MOST;
                    throw Query.expected("FORMAT_OPTIONS", "dpi:" + value, "dpi:" + range, "dpi:" + range);
                });
    }
}
