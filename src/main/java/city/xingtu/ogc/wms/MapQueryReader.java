package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.PictureLimits;
import city.xingtu.http.Query;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.style.StyleRepository;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters that GetMap and GetFeatureInfo share, in an order that tells the gravest fault first. */
final class MapQueryReader {

    private final Atlas atlas;
    private final StyleRepository styles;
    private final PlanFunctions functions;
    private final SldParameter sld;

    MapQueryReader(Atlas atlas, StyleRepository styles, PlanFunctions functions, SldParameter sld) {
        this.atlas = atlas;
        this.styles = styles;
        this.functions = functions;
        this.sld = sld;
    }

    /**
     * The request's map.
     *
     * @throws Problem for whatever is missing, malformed or not offered
     * @throws ServiceException for a TIME that is no horizon
     */
    MapQuery read(Query query) {
        WmsVersion version = WmsVersion.stated(query);
        Language language = language(query);
        TimeParameter time = TimeParameter.of(query, atlas.view().schema());
        List<View> views = time.years().isEmpty()
                ? List.of(atlas.view())
                : time.years().stream().map(Optional::of).map(atlas::view).toList();
        View view = views.getLast();
        List<NamedLayer> layers = new LayerNames(view, styles, language, sld.of(query)).layers(query);
        Crs crs = version.system(query.required(version.crsParameter()));
        BoundingBox bounds = bounds(query, version, crs);
        int width = Limits.side(query, "WIDTH");
        int height = Limits.side(query, "HEIGHT");
        PictureLimits.require("WIDTH", width, height);
        requireResolution(query, bounds, width, height);
        double dpi = DotsPerInch.of(query);
        FeatureSelection shown = FeatureSelection.of(query, views, layers, functions);
        Set<String> warnings = new LinkedHashSet<>(shown.warnings());
        time.warning().ifPresent(warnings::add);
        return new MapQuery(
                version, view, shown.layers(), crs, bounds, width, height, dpi, language, List.copyOf(warnings));
    }

    /** The language of the parameter LANGUAGE, or of ACCEPTLANGUAGES as OWS Common 2.0 has it; else Chinese. */
    static Language language(Query query) {
        return Language.of(query.text("LANGUAGE", query.text("ACCEPTLANGUAGES", "")));
    }

    /** BBOX in the system, east first. */
    static BoundingBox bounds(Query query, WmsVersion version, Crs crs) {
        BoundingBox wire = query.boundingBox("BBOX");
        double furthest = Math.max(
                Math.max(Math.abs(wire.minX()), Math.abs(wire.minY())),
                Math.max(Math.abs(wire.maxX()), Math.abs(wire.maxY())));
        if (furthest > Limits.ORDINATE) {
            throw Query.expected("BBOX", query.required("BBOX"), "绝对值不超过 1e9 的数", "numbers of up to 1e9");
        }
        return version.turned(wire, crs);
    }

    /** A pixel must be wider than what a double tells apart at that place. */
    private static void requireResolution(Query query, BoundingBox bounds, int width, int height) {
        double finest = Math.min(bounds.width() / width, bounds.height() / height);
        double step = Math.ulp(Math.max(
                Math.max(Math.abs(bounds.minX()), Math.abs(bounds.maxX())),
                Math.max(Math.abs(bounds.minY()), Math.abs(bounds.maxY()))));
        if (finest <= step || finest < Limits.FINEST) {
            throw Query.expected("BBOX", query.required("BBOX"), "更大的范围", "a larger box");
        }
    }
}
