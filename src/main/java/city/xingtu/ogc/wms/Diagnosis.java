package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.draw.MapRequest;
import city.xingtu.draw.RuleCounts;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a map shows nothing of its layers: for the header of a blank picture, and for whoever asks by DIAGNOSTIC.
 *
 * @param findings a layer each, lowest first
 */
record Diagnosis(List<Finding> findings) {

    /** Of a map that needs none. */
    static final Diagnosis NONE = new Diagnosis(List.of());

    /** Layers that the header names. */
    private static final int TOLD = 10;

    /** In the place of a layer. */
    private static final String ANY = "*";

    /** What becomes of a layer, the gravest first. */
    enum Cause {
        EMPTY_LAYER("图层没有任何带位置的要素", "The layer holds no feature with a place"),
        EMPTY_HORIZON("这一时点图层没有要素；换一个 TIME", "The layer holds nothing at that time; ask for another TIME"),
        FILTER_MATCHES_NOTHING("没有要素满足过滤条件", "No feature satisfies the filters"),
        OUT_OF_SCALE("图层或样式在这一比例尺不显示", "The layer or its style is not shown at this scale"),
        SUSPECTED_AXIS_ORDER(
                "范围之内没有要素，轴序对调则有：检查 BBOX 的轴序",
                "Nothing inside the box, but in the box with its axes turned: look at the order of BBOX"),
        SUSPECTED_CRS("范围之内没有要素，数值像另一坐标系", "Nothing inside the box, whose numbers look like those of another system"),
        OUTSIDE_EXTENT("范围在图层之外", "The box lies outside the layer"),
        NO_PERMISSION("规划的一部分不对您开放", "Part of the plan is not open to whoever asks"),
        NOT_SYMBOLISED("范围之内有要素，但没有规则画出它们", "There are features inside the box, but no rule draws them"),
        SHOWN("已画出", "Drawn");

        private final Text text;

        Cause(String zh, String en) {
            this.text = new Text(zh, en);
        }

        /** As answers write it, such as {@code out-of-scale}. */
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        Text text() {
            return text;
        }
    }

    /**
     * What became of one layer.
     *
     * @param layer its id; {@value #ANY} for what holds of the map as a whole
     * @param hint for {@link Cause#SUSPECTED_CRS} the system meant
     * @param features inside the box that a rule may draw
     * @param extent of the layer in the system of the map, axes as on the wire; empty when it has none there
     */
    record Finding(String layer, Cause cause, Optional<String> hint, int features, Optional<BoundingBox> extent) {}

    Diagnosis {
        findings = List.copyOf(findings);
    }

    /**
     * Looks into the layers of a map.
     *
     * @param latest the plan without any year
     */
    static Diagnosis of(MapQuery map, View latest) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (NamedLayer named : map.layers().reversed()) {
            if (seen.add(named.layer().layer().id())) {
                findings.addFirst(finding(map, named, latest));
            }
        }
        // Layers that are withheld are not told by name: a theme or a structure may be blank for want of them.
        if (latest.withholds() && new Diagnosis(findings).blank()) {
            findings.add(new Finding(ANY, Cause.NO_PERMISSION, Optional.empty(), 0, Optional.empty()));
        }
        return new Diagnosis(findings);
    }

    private static Finding finding(MapQuery map, NamedLayer named, View latest) {
        LayerSnapshot shown = named.layer();
        String id = shown.layer().id();
        MapRequest request = map.of(List.of(named), Background.NONE);
        double denominator = request.scaleDenominator();
        BoundingBox box = map.crs().toLonLat(map.bounds());
        LayerSnapshot unfiltered = map.view().findLayer(id).orElse(shown);
        LayerSnapshot always = latest.findLayer(id).orElse(shown);
        int inside = shown.search(box).length;
        Optional<String> hint = Optional.empty();
        Cause cause;
        if (always.bounds().isEmpty()) {
            cause = Cause.EMPTY_LAYER;
        } else if (unfiltered.bounds().isEmpty()) {
            cause = Cause.EMPTY_HORIZON;
        } else if (shown.bounds().isEmpty()) {
            cause = Cause.FILTER_MATCHES_NOTHING;
        } else if (inside == 0) {
            hint = meant(map, shown.bounds());
            cause = turned(map).intersects(shown.bounds())
                    ? Cause.SUSPECTED_AXIS_ORDER
                    : hint.isPresent() ? Cause.SUSPECTED_CRS : Cause.OUTSIDE_EXTENT;
        } else if (!shown.layer().scale().contains(denominator)
                || named.style().onMap().passes().stream()
                        .flatMap(pass -> pass.rules().stream())
                        .noneMatch(rule -> rule.scale().contains(denominator))) {
            cause = Cause.OUT_OF_SCALE;
        } else {
            StyledLayer styled = StyledLayer.of(shown, named.style().onMap());
            cause = RuleCounts.of(styled, box, denominator).none() ? Cause.NOT_SYMBOLISED : Cause.SHOWN;
        }
        Optional<BoundingBox> extent = shown.bounds().isEmpty()
                ? Optional.empty()
                : CapabilitiesSource.bounds(shown.bounds(), map.crs())
                        .map(own -> map.version().turned(own, map.crs()));
        return new Finding(id, cause, cause == Cause.SUSPECTED_CRS ? hint : Optional.empty(), inside, extent);
    }

    private static BoundingBox turned(MapQuery map) {
        BoundingBox own = map.bounds();
        return map.crs().toLonLat(new BoundingBox(own.minY(), own.minX(), own.maxY(), own.maxX()));
    }

    /** Another system in which the box would lie on the layer. */
    private static Optional<String> meant(MapQuery map, BoundingBox layer) {
        return map.version().systems().stream()
                .filter(crs -> crs.geographic() != map.crs().geographic())
                .filter(crs -> plausible(map.bounds(), crs))
                .filter(crs -> crs.toLonLat(map.bounds()).intersects(layer))
                .map(Crs::code)
                .findFirst();
    }

    private static boolean plausible(BoundingBox box, Crs crs) {
        return crs.geographic() == (Math.abs(box.maxX()) <= 360 && Math.abs(box.maxY()) <= 360);
    }

    /** Whether nothing is drawn of any layer, so far as can be told without drawing. */
    boolean blank() {
        return !findings.isEmpty() && findings.stream().noneMatch(finding -> finding.cause() == Cause.SHOWN);
    }

    /** The value of the header: {@code cause layer, cause layer …}, layers in percent-encoding. */
    String header() {
        StringBuilder header = new StringBuilder();
        for (Finding finding : findings.subList(0, Math.min(TOLD, findings.size()))) {
            header.append(header.isEmpty() ? "" : ", ")
                    .append(finding.cause().code())
                    .append(' ')
                    .append(CapabilitiesSource.escaped(finding.layer()));
            finding.hint().ifPresent(hint -> header.append(' ').append(hint));
        }
        return header.toString();
    }
}
