package city.xingtu.ogc.wms;

import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a map shows: the common part of GetMap and GetFeatureInfo.
 *
 * @param layers lowest first
 * @param bounds in the system's units, east first; the outer edges of the outer pixels
 * @param dpi by which symbols grow, {@link DotsPerInch#STANDARD} for their plain size
 * @param warning header {@code Warning} to answer with
 */
record MapRequest(
        WmsVersion version,
        View view,
        List<StyledLayer> layers,
        Crs crs,
        BoundingBox bounds,
        int width,
        int height,
        double dpi,
        Language language,
        Optional<String> warning) {

    MapRequest {
        layers = List.copyOf(layers);
    }
}
