package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Language;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import city.xingtu.style.StyleRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The layers as capabilities nest them: themes with their layers, layers without theme, structures.
 *
 * <p>Capabilities of 1.3.0 show it as it is; those of 1.1.1 {@link #flat}, for the executable test suite of 1.1.1 takes
 * the first named layer below each parent and can deal with one parent only.
 *
 * <p>Only the root declares coordinate systems; all others inherit them. Every named layer has its own bounding boxes, those of the whole plan when it has nothing on the map.
 *
 * @param name empty for a layer that only groups
 * @param bounds in longitude and latitude; of positive width and height
 * @param styles the layer's own styles, the default first
 * @param dimensions of a named layer
 */
record LayerTree(
        Optional<String> name,
        Text title,
        Text summary,
        List<Text> keywords,
        BoundingBox bounds,
        ScaleRange scale,
        List<NamedStyle> styles,
        List<Dimension> dimensions,
        List<LayerTree> children) {

    private static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);
    /** Degrees by which a point's box is widened: a bounding box shall have an area (06-042, 6.7.4). */
    private static final double MARGIN = 0.0005;

    private static final NamedStyle THEME_STYLE =
            new NamedStyle(LayerNames.DEFAULT_STYLE, new Text("各图层的默认样式", "Default styles of the layers"));

    LayerTree {
        keywords = List.copyOf(keywords);
        styles = List.copyOf(styles);
        dimensions = List.copyOf(dimensions);
        children = List.copyOf(children);
    }

    /** A style that a layer offers. */
    record NamedStyle(String name, Text title) {}

    /**
     * The tree of a view, with the styles that suit the language.
     *
     * @param asked name of a derived layer to be listed beside those that are offered
     */
    static LayerTree of(View view, StyleRepository styles, Language language, Optional<String> asked) {
        return new Builder(view, styles, language).root(asked);
    }

    /**
     * The dimensions that it declares. Layers with children leave that to them: redeclaring is no conflict by the standard
     * but one by its test suite.
     */
    List<Dimension> declared() {
        return children.isEmpty() ? dimensions : List.of();
    }

    /**
     * The styles that it declares. A theme has one, which is its layers' own ones; with children it leaves that to them:
     * they would inherit it, and QGIS finds no legend of a layer with two styles.
     */
    List<NamedStyle> offered() {
        return children.isEmpty() ? styles : List.of();
    }

    /** This layer and all below it. */
    Stream<LayerTree> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(LayerTree::all));
    }

    /** The same with all named layers side by side below the root, themes first. */
    LayerTree flat() {
        List<LayerTree> named = all().filter(layer -> layer.name().isPresent()).toList();
        List<LayerTree> ordered = Stream.concat(
                        named.stream().filter(layer -> !layer.children().isEmpty()),
                        named.stream().filter(layer -> layer.children().isEmpty()))
                .map(layer -> layer.with(List.of()))
                .toList();
        return with(ordered);
    }

    private LayerTree with(List<LayerTree> other) {
        return new LayerTree(name, title, summary, keywords, bounds, scale, styles, dimensions, other);
    }

    private static final class Builder {

        private final View view;
        private final StyleRepository styles;
        private final Language language;
        private final BoundingBox whole;
        private final Optional<Dimension> horizons;

        Builder(View view, StyleRepository styles, Language language) {
            this.view = view;
            this.styles = styles;
            this.language = language;
            this.horizons = TimeParameter.horizons(view.schema());
            BoundingBox union = BoundingBox.EMPTY;
            for (Layer layer : view.schema().layers()) {
                union = union.union(snapshot(layer.id()).bounds());
            }
            whole = union.isEmpty() ? WORLD : widened(union);
        }

        LayerTree root(Optional<String> asked) {
            PlanSchema schema = view.schema();
            List<LayerTree> children = new ArrayList<>();
            for (Theme theme : schema.themes()) {
                theme(theme).ifPresent(children::add);
            }
            schema.layers().stream()
                    .filter(layer -> schema.themes().stream()
                            .noneMatch(theme -> theme.id().equals(layer.theme())))
                    .forEach(layer ->
                            children.add(layer(snapshot(layer.id()), List.of(CapabilitiesText.title(schema)))));
            if (!view.structures().isEmpty()) {
                children.add(structures());
            }
            List<Layer> derived = new ArrayList<>(view.derivedLayers());
            asked.flatMap(view::declareDerived)
                    .filter(layer -> !derived.contains(layer))
                    .ifPresent(derived::add);
            if (!derived.isEmpty()) {
                children.add(derived(derived));
            }
            return group(
                    Optional.empty(),
                    CapabilitiesText.title(schema),
                    CapabilitiesText.summary(schema),
                    whole,
                    children);
        }

        private Optional<LayerTree> theme(Theme theme) {
            List<LayerSnapshot> members = view.resolve(theme.layerName());
            if (members.isEmpty()) {
                return Optional.empty();
            }
            BoundingBox bounds = BoundingBox.EMPTY;
            List<LayerTree> children = new ArrayList<>();
            for (LayerSnapshot member : members) {
                bounds = bounds.union(member.bounds());
                children.add(layer(member, List.of(theme.title())));
            }
            return Optional.of(group(
                    Optional.of(theme.layerName()),
                    theme.title(),
                    CapabilitiesText.summary(theme, members),
                    bounds,
                    children));
        }

        private LayerTree structures() {
            List<LayerTree> children = view.structures().stream()
                    .map(structure -> structure(structure, snapshot(structure.id())))
                    .toList();
            Text title = CapabilitiesText.STRUCTURES;
            return group(Optional.empty(), title, CapabilitiesText.structures(children.size()), whole, children);
        }

        /** Not worked out for that: they may lie anywhere in the plan. */
        private LayerTree derived(List<Layer> layers) {
            Text title = CapabilitiesText.QUESTIONS;
            List<LayerTree> children = layers.stream()
                    .map(layer -> new LayerTree(
                            Optional.of(layer.id()),
                            layer.title(),
                            CapabilitiesText.ANSWER,
                            List.of(title, layer.title()),
                            whole,
                            layer.scale(),
                            named(layer),
                            horizons.stream().toList(),
                            List.of()))
                    .toList();
            return group(Optional.empty(), title, CapabilitiesText.ANSWER, whole, children);
        }

        private LayerTree structure(Structure structure, LayerSnapshot snapshot) {
            return leaf(snapshot, CapabilitiesText.summary(structure, snapshot), List.of(CapabilitiesText.STRUCTURES));
        }

        private LayerTree layer(LayerSnapshot snapshot, List<Text> keywords) {
            return leaf(snapshot, CapabilitiesText.summary(snapshot), keywords);
        }

        private LayerTree leaf(LayerSnapshot snapshot, Text summary, List<Text> keywords) {
            Layer layer = snapshot.layer();
            List<Text> all = new ArrayList<>(keywords);
            all.add(layer.title());
            List<Dimension> dimensions = new ArrayList<>(horizons.stream().toList());
            FieldDimension.of(snapshot).list().stream()
                    .map(FieldDimension::dimension)
                    .filter(own -> dimensions.stream().noneMatch(known -> known.kind() == own.kind()))
                    .forEach(dimensions::add);
            return new LayerTree(
                    Optional.of(layer.id()),
                    layer.title(),
                    summary,
                    all,
                    boundsOrWhole(snapshot.bounds()),
                    layer.scale(),
                    named(layer),
                    dimensions,
                    List.of());
        }

        private LayerTree group(
                Optional<String> name, Text title, Text summary, BoundingBox bounds, List<LayerTree> children) {
            return new LayerTree(
                    name,
                    title,
                    summary,
                    List.of(title),
                    boundsOrWhole(bounds),
                    ScaleRange.ALL,
                    name.isPresent() ? List.of(THEME_STYLE) : List.of(),
                    name.isPresent() ? horizons.stream().toList() : List.of(),
                    children);
        }

        private List<NamedStyle> named(Layer layer) {
            return LayerNames.announced(styles, layer, language).stream()
                    .map(name ->
                            new NamedStyle(name, styles.styleOf(layer, name).title()))
                    .toList();
        }

        private LayerSnapshot snapshot(String id) {
            return view.findLayer(id).orElseThrow();
        }

        private BoundingBox boundsOrWhole(BoundingBox bounds) {
            return bounds.isEmpty() ? whole : widened(bounds);
        }

        private static BoundingBox widened(BoundingBox box) {
            boolean flat = box.width() <= 0 || box.height() <= 0;
            return (flat ? box.expandedBy(MARGIN) : box).intersection(WORLD);
        }
    }
}
