package city.xingtu.atlas;

import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import city.xingtu.plan.StructureFeatures;
import city.xingtu.plan.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Point;

/**
 * The plan as of a revision and a horizon. Immutable and in memory; hold it for the length of one request so that all
 * its parts are of one state.
 */
public final class View {

    /** Name of the layer that lists the structures. */
    public static final String STRUCTURES = StructureFeatures.ID;

    private final Revision revision;
    private final Optional<Proposal> proposal;
    private final Optional<Integer> horizon;
    private final String access;
    private final PlanSchema schema;
    private final boolean keepsStructures;
    private final Map<String, Structure> structures;
    private final Map<String, List<Structure>> structuresByFeature;
    private final Map<String, LayerSnapshot> layers;
    private final ConcurrentMap<String, LayerSnapshot> structureLayers = new ConcurrentHashMap<>();
    private final Supplier<DerivedLayers> derived;

    /** A row of a layer. */
    public record FeatureHandle(LayerSnapshot layer, int row) {
        /** The feature's id. */
        public String id() {
            return layer.id(row);
        }
    }

    /**
     * @param access {@link Access#state} of whoever looks
     * @param known layers of structures that are there already
     * @param derived asked for names that are no layer's of the plan
     */
    View(
            Revision revision,
            Optional<Proposal> proposal,
            Optional<Integer> horizon,
            String access,
            Catalogue catalogue,
            Map<String, LayerSnapshot> layers,
            Map<String, LayerSnapshot> known,
            Supplier<DerivedLayers> derived) {
        this.revision = revision;
        this.proposal = proposal;
        this.horizon = horizon;
        this.access = access;
        this.schema = catalogue.schema();
        this.keepsStructures = catalogue.keepsStructures();
        this.structures = catalogue.structures();
        this.structuresByFeature = catalogue.structuresByFeature();
        this.layers = layers;
        this.derived = derived;
        structureLayers.putAll(known);
    }

    /** Those that were asked for. */
    Map<String, LayerSnapshot> structureLayers() {
        return structureLayers;
    }

    /** The state of the store that this is. */
    public Revision revision() {
        return revision;
    }

    /** The proposal under which the plan is shown; empty for the plan itself. */
    public Optional<Proposal> proposal() {
        return proposal;
    }

    /**
     * Names revision, proposal and what is withheld: for keys of what was made from a view. The horizon is not part of it.
     */
    public String state() {
        String number = Long.toString(revision.number());
        return proposal.map(branch -> number + '~' + branch.name()).orElse(number) + access;
    }

    /** Whether something of the plan may not be seen by whoever looks, and is unknown to this view. */
    public boolean withholds() {
        return !access.isEmpty();
    }

    /** The year asked for; empty for the latest adopted state. */
    public Optional<Integer> horizon() {
        return horizon;
    }

    /** The plan's layers, themes and horizons. Structures are not among its layers. */
    public PlanSchema schema() {
        return schema;
    }

    /** Whether structures are features of the store, with a history, for whoever looks. */
    public boolean keepsStructures() {
        return keepsStructures;
    }

    /** All structures in the order of the plan. */
    public List<Structure> structures() {
        return List.copyOf(structures.values());
    }

    /** The structure of that id. */
    public Optional<Structure> findStructure(String id) {
        return Optional.ofNullable(structures.get(id));
    }

    /**
     * A layer, or a structure as a layer of its parts: common fields and {@code part_no}, {@code part_role},
     * {@code part_name_zh}, {@code part_name_en}, {@code layer}; a row a feature of a part, its id the feature's, or
     * {@code id~2} and so on where the feature serves in several parts. {@link #STRUCTURES} is a layer of the structures
     * themselves, unless a layer of the plan has taken the name. What is neither may be a {@linkplain DerivedLayers
     * derived} layer.
     *
     * @throws city.xingtu.plan.Problem for a derived layer that cannot be worked out
     */
    public Optional<LayerSnapshot> findLayer(String id) {
        LayerSnapshot layer = layers.get(id);
        if (layer != null) {
            return Optional.of(layer);
        }
        Structure structure = structures.get(id);
        if (structure == null && id.equals(STRUCTURES) && (keepsStructures || !structures.isEmpty())) {
            return Optional.of(structureLayers.computeIfAbsent(
                    STRUCTURES, absent -> StructureCollection.of(structures.values(), layers)));
        }
        return structure == null ? derived.get().find(this, id) : Optional.of(structureLayer(structure));
    }

    /** Layers that are worked out when asked for and that clients are told of. */
    public List<Layer> derivedLayers() {
        return derived.get().offered(this);
    }

    /** What such a layer is, without working it out; empty when the name is none of theirs, or asks for what is not here. */
    public Optional<Layer> declareDerived(String name) {
        return derived.get().declare(this, name);
    }

    /** What holds at just one place of a derived layer (see {@link DerivedLayers#at}); nothing of any other. */
    public Map<String, Object> derivedAt(String name, Point place) {
        return layers.containsKey(name) || structures.containsKey(name)
                ? Map.of()
                : derived.get().at(this, name, place);
    }

    private LayerSnapshot structureLayer(Structure structure) {
        LayerSnapshot known = structureLayers.get(structure.id());
        return known != null
                ? known
                : structureLayers.computeIfAbsent(structure.id(), absent -> StructureLayers.of(structure, layers));
    }

    /**
     * What a request's layer name stands for, lowest first: one layer, one structure, or all layers of
     * {@code theme:x}. Empty when unknown.
     */
    public List<LayerSnapshot> resolve(String name) {
        Optional<LayerSnapshot> one = findLayer(name);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        for (Theme theme : schema.themes()) {
            if (theme.layerName().equals(name)) {
                return layersOf(theme);
            }
        }
        return List.of();
    }

    private List<LayerSnapshot> layersOf(Theme theme) {
        List<LayerSnapshot> members = new ArrayList<>();
        for (Layer layer : schema.layers()) {
            if (theme.id().equals(layer.theme())) {
                findLayer(layer.id()).ifPresent(members::add);
            }
        }
        return members;
    }

    /** The feature with that id, whatever its layer; in the lowest layer where several have it. */
    public Optional<FeatureHandle> findFeature(String id) {
        for (Layer layer : schema.layers()) {
            LayerSnapshot snapshot = layers.get(layer.id());
            int row = snapshot == null ? -1 : snapshot.row(id);
            if (snapshot != null && row >= 0) {
                return Optional.of(new FeatureHandle(snapshot, row));
            }
        }
        return Optional.empty();
    }

    /**
     * Features whose Chinese or English name, alias or id contains the text, whatever its case. Best first: equal
     * before beginning with it before containing it, short names before long ones.
     *
     * @param limit the most to return
     */
    public List<FeatureHandle> search(String text, int limit) {
        return NameSearch.search(
                schema.layers().stream().map(layer -> layers.get(layer.id())).toList(), text, limit);
    }

    /** The structures of which the feature is in a part, in the order of the plan. */
    public List<Structure> structuresOf(String featureId) {
        return structuresByFeature.getOrDefault(featureId, List.of());
    }
}
