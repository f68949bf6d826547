package city.xingtu.ogc.wms;

import city.xingtu.draw.MapRequest;
import city.xingtu.draw.RuleCounts;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.style.LegendEntries;
import city.xingtu.style.Style;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a style its legend shows: the rule of RULE, the scale of SCALE, and, where BBOX tells the extent of the map (with
 * CRS, and SRCWIDTH and SRCHEIGHT for its size in pixels), only what is seen there. {@code LEGEND_OPTIONS}, as users of
 * GeoServer write them, has {@code countMatched:true} for the number of features beside the titles and
 * {@code hideEmptyRules:false} for all rules in spite of a BBOX.
 *
 * @param denominator of the scale; NaN for all scales
 * @param box of the map in longitude and latitude
 */
record LegendOptions(
        Optional<String> rule, double denominator, Optional<BoundingBox> box, boolean counted, boolean complete) {

    private static final Pattern COUNTED = Pattern.compile("(?i)(^|;)\\s*countMatched\\s*:\\s*true\\s*(;|$)");
    private static final Pattern COMPLETE = Pattern.compile("(?i)(^|;)\\s*hideEmptyRules\\s*:\\s*false\\s*(;|$)");

    /**
     * Reads the parameters.
     *
     * @throws Problem INVALID_PARAMETER, MISSING_PARAMETER or UNKNOWN_CRS that names the parameter
     */
    static LegendOptions of(Query query, double pixelRatio) {
        double scale = query.number("SCALE", Double.MIN_NORMAL, Double.MAX_VALUE, Double.NaN);
        Optional<BoundingBox> box = Optional.empty();
        if (query.find("BBOX").isPresent()) {
            WmsVersion version = WmsVersion.ofFailure(query);
            Crs crs = version.system(query.required(version.crsParameter()));
            BoundingBox bounds = MapQueryReader.bounds(query, version, crs);
            box = Optional.of(crs.toLonLat(bounds));
            if (Double.isNaN(scale) && query.find("SRCWIDTH").isPresent()) {
                MapRequest map = MapRequest.of(
                        List.of(), crs, bounds, Limits.side(query, "SRCWIDTH"), Limits.side(query, "SRCHEIGHT"));
                scale = map.withPixelRatio(pixelRatio).scaleDenominator();
            }
        }
        String options = query.text("LEGEND_OPTIONS", "");
        return new LegendOptions(
                query.find("RULE"),
                scale,
                box,
                COUNTED.matcher(options).find(),
                COMPLETE.matcher(options).find());
    }

    /**
     * A line of a legend.
     *
     * @param features that it stands for on the map; empty when no map is told
     */
    record Line(LegendEntries.Entry entry, Optional<Integer> features) {}

    /** The lines of a layer's legend. */
    List<Line> lines(StyledLayer styled) {
        Style style = ruled(styled.style());
        Optional<RuleCounts> counts =
                box.map(seen -> RuleCounts.of(new StyledLayer(styled.layer(), style, 1), seen, denominator));
        List<Line> lines = new ArrayList<>();
        for (LegendEntries.Entry entry : LegendEntries.of(style, denominator)) {
            Optional<Integer> features = counts.map(
                    found -> entry.rules().stream().mapToInt(found::of).max().orElse(0));
            if (complete || features.isEmpty() || features.get() > 0) {
                lines.add(new Line(entry, features));
            }
        }
        return lines;
    }

    /** The style of what {@link #lines} lists, for the painter. */
    Style shown(StyledLayer styled) {
        Style style = ruled(styled.style());
        if (box.isEmpty()) {
            return style;
        }
        Map<Style.Rule, Text> titles = new IdentityHashMap<>();
        for (Line line : lines(styled)) {
            line.entry().rules().forEach(rule -> titles.put(rule, title(line)));
        }
        return new Style(
                style.id(),
                style.title(),
                style.passes().stream()
                        .map(pass -> pass.withRules(pass.rules().stream()
                                .flatMap(rule -> Optional.ofNullable(titles.get(rule)).map(rule::withTitle).stream())
                                .toList()))
                        .filter(pass -> !pass.rules().isEmpty())
                        .toList());
    }

    private Text title(Line line) {
        Text title = line.entry().title();
        if (!counted || line.features().isEmpty()) {
            return title;
        }
        return new Text(
                title.zh() + "（" + line.features().get() + "）",
                title.en() + " (" + line.features().get() + ")");
    }

    /** What a legend shows of the style, with nothing but the rule that RULE names. */
    private Style ruled(Style whole) {
        Style style = whole.inLegend();
        if (rule.isEmpty()) {
            return style;
        }
        List<Style.Pass> passes = style.passes().stream()
                .map(pass -> pass.withRules(pass.rules().stream()
                        .filter(candidate -> candidate.name().equals(rule.get()))
                        .toList()))
                .filter(pass -> !pass.rules().isEmpty())
                .toList();
        if (passes.isEmpty()) {
            throw Problem.invalid("RULE", "样式 " + style.id() + " 没有这条规则", "Style " + style.id() + " has no such rule");
        }
        return new Style(style.id(), style.title(), passes);
    }
}
