package city.xingtu.ogc.api;

import city.xingtu.http.MapFormat;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of maps: the parameter {@code f} decides, else the header Accept, else PNG (20-058, clause 22). */
final class MapImageFormat {

    private static final Map<String, MapFormat> BY_NAME = byName();

    private MapImageFormat() {}

    private static Map<String, MapFormat> byName() {
        Map<String, MapFormat> formats = new LinkedHashMap<>();
        formats.put("png", MapFormat.PNG);
        formats.put("jpeg", MapFormat.JPEG);
        formats.put("svg", MapFormat.SVG);
        return formats;
    }

    /** Values of the parameter {@code f}. */
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** Media types, the default first. */
    static List<String> types() {
        return BY_NAME.values().stream().map(MapFormat::mimeType).toList();
    }

    /** @throws Problem UNKNOWN_FORMAT */
    static MapFormat of(HttpServletRequest request, Query query) {
        String named = query.text("f", "");
        if (!named.isEmpty()) {
            MapFormat format = BY_NAME.get(named);
            if (format == null) {
                String options = String.join(", ", BY_NAME.keySet());
                throw new Problem(
                        Problem.Kind.UNKNOWN_FORMAT,
                        "f",
                        new Text("格式应为 " + options + " 之一", "The format must be one of " + options));
            }
            return format;
        }
        String accept = request.getHeader("Accept");
        MapFormat best = MapFormat.PNG;
        double quality = 0;
        for (MapFormat format : accept == null ? List.<MapFormat>of() : BY_NAME.values()) {
            double wanted = AcceptHeader.quality(accept, format.mimeType());
            if (wanted > quality) {
                quality = wanted;
                best = format;
            }
        }
        return best;
    }
}
