package city.xingtu.ogc.wms;

import city.xingtu.atlas.View;
import city.xingtu.draw.MapRequest;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Language;
import java.util.List;

/**
 * What a map shows: the common part of GetMap and GetFeatureInfo.
 *
 * @param layers lowest first
 * @param bounds in the system's units, east first; the outer edges of the outer pixels
 * @param dpi by which symbols grow, {@link DotsPerInch#STANDARD} for their plain size
 * @param warnings headers {@code Warning} to answer with
 */
record MapQuery(
        WmsVersion version,
        View view,
        List<NamedLayer> layers,
        Crs crs,
        BoundingBox bounds,
        int width,
        int height,
        double dpi,
        Language language,
        List<String> warnings) {

    MapQuery {
        layers = List.copyOf(layers);
        warnings = List.copyOf(warnings);
    }

    /** Some of its layers as a map to draw or to look into, on a background of ARGB. */
    MapRequest of(List<NamedLayer> some, int background) {
        List<StyledLayer> styled = some.stream().map(NamedLayer::styled).toList();
        return MapRequest.of(styled, crs, bounds, width, height)
                .withPixelRatio(dpi / DotsPerInch.STANDARD)
                .withBackground(background);
    }
}
