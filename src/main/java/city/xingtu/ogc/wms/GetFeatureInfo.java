package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.HitTest;
import city.xingtu.draw.MapRequest;
import city.xingtu.http.Answers;
import city.xingtu.http.FeatureInfo;
import city.xingtu.http.InfoFormat;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is drawn at a pixel of the map (06-042, 7.4; 01-068r3, 7.3). */
final class GetFeatureInfo implements Operation {

    private static final String LAYERS = "QUERY_LAYERS";

    private final MapQueryReader reader;
    private final StyleRepository styles;
    private final WorkPool pool;

    GetFeatureInfo(MapQueryReader reader, StyleRepository styles, WorkPool pool) {
        this.reader = reader;
        this.styles = styles;
        this.pool = pool;
    }

    @Override
    public String name() {
        return "GetFeatureInfo";
    }

    @Override
    public void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        MapQuery map = reader.read(query);
        List<NamedLayer> queried = queried(query, map);
        InfoFormat format = format(query, map.version());
        int column = pixel(query, map.version().columnParameter(), WmsVersion.V1_1_1.columnParameter(), map.width());
        int row = pixel(query, map.version().rowParameter(), WmsVersion.V1_1_1.rowParameter(), map.height());
        int count = Math.min(query.integer("FEATURE_COUNT", 1, Integer.MAX_VALUE, 1), Limits.FEATURES);
        ExceptionFormat.of(query);
        FeatureInfo info = pool.run(() -> look(map, queried, column, row, count));
        WmsHeaders.open(response);
        map.warnings().forEach(warning -> response.addHeader("Warning", warning));
        format.contentSecurityPolicy().ifPresent(policy -> response.setHeader("Content-Security-Policy", policy));
        Answers.send(request, response, format.contentType(), format.write(info));
    }

    /**
     * The format of the parameter INFO_FORMAT, which 1.1.1 lets clients leave out.
     *
     * @throws Problem MISSING_PARAMETER or UNKNOWN_FORMAT
     */
    private static InfoFormat format(Query query, WmsVersion version) {
        String value = version == WmsVersion.V1_1_1
                ? query.text("INFO_FORMAT", InfoFormat.TEXT.mimeType())
                : query.required("INFO_FORMAT");
        return InfoFormat.find(value).orElseThrow(() -> {
            String options = String.join(
                    ", ", InfoFormat.all().stream().map(InfoFormat::mimeType).toList());
            return Formats.unknown("INFO_FORMAT", value, options);
        });
    }

    /**
     * The layers of QUERY_LAYERS, topmost first: each one of LAYERS, or a member of a theme there.
     *
     * @throws Problem UNKNOWN_LAYER also for a layer that is not on the map (06-042, table E.1)
     */
    private List<NamedLayer> queried(Query query, MapQuery map) {
        query.required(LAYERS);
        LayerNames names = new LayerNames(map.view(), styles, map.language());
        Set<String> wanted = new HashSet<>();
        for (String name : Limits.layers(query, LAYERS)) {
            for (LayerSnapshot member : names.resolve(LAYERS, name)) {
                // By id, because what is shown may be filtered.
                if (map.layers().stream().noneMatch(shown -> id(shown.layer()).equals(id(member)))) {
                    throw new Problem(
                            Problem.Kind.UNKNOWN_LAYER,
                            LAYERS,
                            new Text(
                                    "图层 " + member.layer().id() + " 不在 LAYERS 中",
                                    "Layer " + member.layer().id() + " is not among LAYERS"));
                }
                wanted.add(id(member));
            }
        }
        return map.layers().reversed().stream()
                .filter(shown -> wanted.contains(id(shown.layer())))
                .toList();
    }

    private static String id(LayerSnapshot layer) {
        return layer.layer().id();
    }

    /** A feature drawn twice is found once, as it is seen: in its upper style. */
    private static FeatureInfo look(MapQuery map, List<NamedLayer> queried, int column, int row, int count) {
        List<FeatureInfo.Hits> hits = new ArrayList<>();
        Map<String, Set<String>> found = new HashMap<>();
        for (NamedLayer named : queried) {
            Set<String> known = found.computeIfAbsent(id(named.layer()), absent -> new HashSet<>());
            MapRequest request = map.of(List.of(named), Background.NONE);
            int[] rows = HitTest.at(request, column, row, count).stream()
                    .mapToInt(HitTest.Hit::row)
                    .filter(hit ->
                            known.size() < count && known.add(named.layer().id(hit)))
                    .toArray();
            hits.add(FeatureInfo.Hits.at(map.view(), request, column, row, named.layer(), rows));
        }
        return new FeatureInfo(
                map.view().revision().number(),
                map.language(),
                map.crs(),
                map.version().northFirst(map.crs()),
                hits);
    }

    /**
     * A pixel's column or row. Clients that speak both versions send the other version's name now and then; it is
     * taken where the right one is missing.
     */
    private static int pixel(Query query, String parameter, String otherwise, int size) {
        String value =
                query.find(parameter).or(() -> query.find(otherwise)).orElseThrow(() -> Problem.missing(parameter));
        try {
            int pixel = Integer.parseInt(value);
            if (pixel >= 0 && pixel < size) {
                return pixel;
            }
        } catch (NumberFormatException e) {
            // Told below, as a pixel outside is.
        }
        String range = "0-" + (size - 1);
        throw new ServiceException(
                ServiceException.Code.InvalidPoint,
                parameter,
                Query.expected(parameter, value, range + " 的整数", "a whole number within " + range)
                        .text());
    }
}
