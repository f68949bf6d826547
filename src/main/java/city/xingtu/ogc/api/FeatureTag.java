package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.FieldText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * The entity tag of a feature: a hash of its content, and behind a hyphen one of the form in which it was answered. A
 * client that wants to change the feature may show the tag of any form ({@code If-Match}): what counts is the content.
 */
final class FeatureTag {

    private FeatureTag() {}

    /** The hash of a feature's content. */
    static long content(LayerSnapshot layer, int row) {
        Fingerprint print = new Fingerprint().add(layer.id(row));
        for (int column = 0; column < layer.layer().fields().size(); column++) {
            Object value = layer.value(row, column);
            print.add(value == null ? "\u0000" : FieldText.write(value));
        }
        Geometry geometry = layer.geometry(row);
        return geometry == null
                ? print.value()
                : print.add(new WKBWriter().write(geometry)).value();
    }

    /** The tag of an answer to the request. */
    static String of(ApiRequest request, long content) {
        Fingerprint form = new Fingerprint()
                .add(request.format().parameter())
                .add(request.language().name())
                .add(request.root());
        request.servlet()
                .getParameterMap()
                .forEach((name, values) -> form.add(name).add(values[0]));
        return '"' + Long.toHexString(content) + '-' + Long.toHexString(form.value()) + '"';
    }

    /**
     * Whether the request's If-Match lets the feature be changed (RFC 9110, 13.1.1); true without the header.
     *
     * @param content of the feature as it is now; null when there is none
     */
    static boolean matches(HttpServletRequest request, @Nullable Long content) {
        boolean stated = false;
        for (String header : Collections.list(request.getHeaders("If-Match"))) {
            for (String candidate : header.split(",", -1)) {
                stated = true;
                String tag = candidate.trim();
                if (content != null && (tag.equals("*") || hash(tag).equals(Long.toHexString(content)))) {
                    return true;
                }
            }
        }
        return !stated;
    }

    /** The content's part of a tag. A weak tag never matches, as the comparison is a strong one. */
    private static String hash(String tag) {
        int end = tag.indexOf('-');
        return tag.startsWith("\"") && end > 0 ? tag.substring(1, end) : "";
    }
}
