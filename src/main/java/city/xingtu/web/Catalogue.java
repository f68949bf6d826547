package city.xingtu.web;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Field;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the plan consists of, as {@code /plan/catalogue} answers it.
 *
 * @param revision number of the state of the store
 * @param horizon the year asked for; null for the latest adopted state
 * @param bbox around everything that is located, in degrees; null when nothing is
 * @param layers in drawing order, lowest first
 * @param structures in the order of the plan
 */
record Catalogue(
        Text title,
        long revision,
        @Nullable Integer horizon,
        double @Nullable [] bbox,
        List<Horizon> horizons,
        List<Theme> themes,
        List<LayerEntry> layers,
        List<StructureEntry> structures) {

    /**
     * A layer.
     *
     * @param geometry point, line, polygon or mixed
     * @param theme null when it stands alone
     * @param minScale smallest scale denominator at which it is drawn
     * @param maxScale first denominator at which it is drawn no more; null when always
     * @param features how many there are in this view
     * @param located how many of them have a position
     * @param version changes with the content
     */
    record LayerEntry(
            String id,
            Text title,
            String geometry,
            @Nullable String theme,
            double minScale,
            @Nullable Double maxScale,
            int features,
            int located,
            String style,
            List<String> styles,
            double @Nullable [] bbox,
            String version,
            List<FieldEntry> fields) {}

    /** A field; codes are empty when any value is allowed. */
    record FieldEntry(String name, Text title, String type, List<String> codes) {

        static FieldEntry of(Field field) {
            return new FieldEntry(field.name(), field.title(), lower(field.type()), field.codes());
        }
    }

    /**
     * A structure.
     *
     * @param parts how many the plan names
     * @param located how many of them have at least one feature with a position in this view
     */
    record StructureEntry(
            String id, Text name, String plan, String citation, int parts, int located, double @Nullable [] bbox) {}

    static Catalogue of(View view) {
        List<LayerEntry> layers = new ArrayList<>();
        BoundingBox all = BoundingBox.EMPTY;
        for (Layer layer : view.schema().layers()) {
            Optional<LayerSnapshot> snapshot = view.findLayer(layer.id());
            if (snapshot.isPresent()) {
                layers.add(entry(snapshot.get()));
                all = all.union(snapshot.get().bounds());
            }
        }
        return new Catalogue(
                view.schema().title(),
                view.revision().number(),
                view.horizon().orElse(null),
                Boxes.of(all),
                view.schema().horizons(),
                view.schema().themes(),
                layers,
                view.structures().stream()
                        .map(structure -> entry(view, structure))
                        .toList());
    }

    private static LayerEntry entry(LayerSnapshot snapshot) {
        Layer layer = snapshot.layer();
        return new LayerEntry(
                layer.id(),
                layer.title(),
                lower(layer.geometryType()),
                layer.theme(),
                layer.scale().min(),
                Double.isInfinite(layer.scale().max()) ? null : layer.scale().max(),
                snapshot.size(),
                located(snapshot),
                layer.defaultStyle(),
                layer.styles(),
                Boxes.of(snapshot.bounds()),
                Long.toHexString(snapshot.version()),
                layer.fields().stream().map(FieldEntry::of).toList());
    }

    private static StructureEntry entry(View view, Structure structure) {
        BoundingBox bounds =
                view.findLayer(structure.id()).map(LayerSnapshot::bounds).orElse(BoundingBox.EMPTY);
        int located = (int) structure.parts().stream()
                .filter(part -> StructureCard.isLocated(view, part))
                .count();
        return new StructureEntry(
                structure.id(),
                structure.name(),
                structure.plan(),
                structure.citation(),
                structure.parts().size(),
                located,
                Boxes.of(bounds));
    }

    private static int located(LayerSnapshot snapshot) {
        return (int) IntStream.range(0, snapshot.size())
                .filter(row -> snapshot.dimension(row) >= 0)
                .count();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
