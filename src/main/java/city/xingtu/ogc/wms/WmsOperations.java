package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.draw.MapPainter;
import city.xingtu.http.Legends;
import city.xingtu.http.WorkPool;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.LabelSquares;
import java.util.List;

/** The operations of the service, wired to the plan, its styles and the painter. */
final class WmsOperations {

    private final List<Operation> list;

    WmsOperations(
            Atlas atlas,
            StyleRepository styles,
            Legends legends,
            MapPainter painter,
            LabelSquares squares,
            WorkPool pool,
            PlanFunctions functions) {
        SldParameter sld = new SldParameter(styles);
        MapQueryReader reader = new MapQueryReader(atlas, styles, functions, sld);
        GetCapabilities capabilities = new GetCapabilities(atlas, styles, legends);
        list = List.of(
                capabilities,
                new GetMap(atlas, reader, styles, painter, squares, pool),
                new GetFeatureInfo(reader, styles, pool),
                new GetLegendGraphic(atlas, styles, sld, pool),
                new GetStyles(atlas, styles),
                new DescribeLayer(atlas, styles),
                new GetMetadata(atlas, capabilities));
    }

    List<Operation> list() {
        return list;
    }
}
