package city.xingtu.atlas;

import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import java.util.List;
import java.util.Optional;

/** STUB to be replaced by the builder of atlas; the public signatures are the contract. Immutable plan as of a revision and a horizon. */
public final class View {
    View() {}

    public Revision revision() {
        throw new UnsupportedOperationException();
    }

    public Optional<Integer> horizon() {
        throw new UnsupportedOperationException();
    }

    public PlanSchema schema() {
        throw new UnsupportedOperationException();
    }

    public List<Structure> structures() {
        throw new UnsupportedOperationException();
    }

    public Optional<Structure> findStructure(String id) {
        throw new UnsupportedOperationException();
    }
    /** A layer, or a structure as a layer of its parts (fields: common + part_no, part_role, part_name_zh, part_name_en, layer), by id. */
    public Optional<LayerSnapshot> findLayer(String id) {
        throw new UnsupportedOperationException();
    }
    /** What a request's layer name stands for, lowest first: one layer, one structure, or all layers of "theme:x". Empty when unknown. */
    public List<LayerSnapshot> resolve(String name) {
        throw new UnsupportedOperationException();
    }
    /** The feature with that id, whatever its layer. */
    public Optional<FeatureHandle> findFeature(String id) {
        throw new UnsupportedOperationException();
    }

    public record FeatureHandle(LayerSnapshot layer, int row) {}
    /** Names containing the text (Chinese or English, case-insensitive), best first. */
    public List<FeatureHandle> search(String text, int limit) {
        throw new UnsupportedOperationException();
    }
    /** Layers and structures whose parts contain the feature. */
    public List<Structure> structuresOf(String featureId) {
        throw new UnsupportedOperationException();
    }
}
