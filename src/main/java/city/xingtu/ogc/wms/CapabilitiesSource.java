package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.Legends;
import city.xingtu.plan.Language;
import city.xingtu.plan.Text;
import city.xingtu.style.StyleRepository;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a capabilities document is made of, and how its values are written.
 *
 * @param address of the service, ending in {@code ?}
 * @param legends sizes of the pictures that GetLegendGraphic makes
 */
record CapabilitiesSource(
        WmsVersion version,
        View view,
        LayerTree root,
        Language language,
        String address,
        StyleRepository styles,
        Legends legends) {

    /** Degrees around a projected system's area of use within which its numbers are still of use to a client. */
    private static final double BEYOND = 3;

    /** Decimals of degrees: what the plan is stored with. */
    private static final int DEGREE_DECIMALS = 7;

    private static final int METRE_DECIMALS = 2;

    /** The size of the legend of a layer in one of its styles; for that no derived layer is worked out. */
    Legends.Size legend(String layer, String style) {
        List<StyledLayer> layers = view.declareDerived(layer)
                .map(derived ->
                        List.of(StyledLayer.of(LayerSnapshot.of(derived, List.of()), styles.styleOf(derived, style))))
                .orElseGet(() -> new LayerNames(view, styles, language)
                        .layers("LAYER", layer, "STYLE", style).stream()
                                .map(NamedLayer::styled)
                                .toList());
        return legends.size(layers, language);
    }

    String in(Text text) {
        return text.in(language);
    }

    /** The plan's revision, which every commit raises by one. */
    String updateSequence() {
        return Long.toString(view.revision().number());
    }

    /** The prefix of all requests; a client that read this document in English goes on in English. */
    String prefix() {
        return language == Language.EN ? address + "LANGUAGE=en&" : address;
    }

    /** An address of this service with parameters: name, value, name, value … */
    String request(String operation, String... parameters) {
        StringBuilder url = new StringBuilder(prefix())
                .append("SERVICE=WMS&VERSION=")
                .append(version.number())
                .append("&REQUEST=")
                .append(operation);
        for (int i = 0; i < parameters.length; i += 2) {
            url.append('&').append(parameters[i]).append('=').append(escaped(parameters[i + 1]));
        }
        return url.toString();
    }

    static String escaped(String value) {
        // A slash is legal in a query, and image/png reads better with it.
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    /**
     * The layer's box in a system, east first; empty when the system is not made for that part of the Earth.
     */
    static Optional<BoundingBox> bounds(BoundingBox lonLat, Crs crs) {
        if (crs.geographic()) {
            return Optional.of(lonLat);
        }
        BoundingBox area = crs.areaOfUse();
        if (!area.intersects(lonLat)) {
            return Optional.empty();
        }
        double beyond = area.width() > 180 ? 0 : BEYOND;
        return Optional.of(crs.fromLonLat(lonLat.intersection(area.expandedBy(beyond))));
    }

    /** A lower bound as text: rounded down to what is worth telling. */
    static String lower(double ordinate, Crs crs) {
        return decimal(ordinate, crs.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS, RoundingMode.FLOOR);
    }

    /** An upper bound as text: rounded up to what is worth telling. */
    static String upper(double ordinate, Crs crs) {
        return decimal(ordinate, crs.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS, RoundingMode.CEILING);
    }

    /** A number without exponent or trailing zeros. */
    static String plain(double number) {
        return decimal(number, DEGREE_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static String decimal(double number, int decimals, RoundingMode rounding) {
        // valueOf takes the shortest decimal that is this double, so that 120.1 does not become 120.1000001.
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, rounding);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
