package city.xingtu.atlas;

import city.xingtu.plan.Layer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Point;

/**
 * Layers that are worked out of a view when somebody asks for them by name, such as answers to questions. They are found
 * like layers of the plan, by every protocol, and are not among those of its schema.
 */
public interface DerivedLayers {

    /** No layers. */
    DerivedLayers NONE = new DerivedLayers() {
        @Override
        public Optional<LayerSnapshot> find(View view, String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Layer> declare(View view, String name) {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> at(View view, String name, Point place) {
            return Map.of();
        }

        @Override
        public List<Layer> offered(View view) {
            return List.of();
        }

        @Override
        public String completed(String name, Function<String, Optional<String>> beside) {
            return name;
        }
    };

    /**
     * The layer of that name.
     *
     * @return empty when the name is none of these layers'
     * @throws city.xingtu.plan.Problem when it is and what it asks for cannot be answered
     */
    Optional<LayerSnapshot> find(View view, String name);

    /** What the layer of a name is, without working it out; empty when there is none in this view. */
    Optional<Layer> declare(View view, String name);

    /**
     * What holds at just one place of such a layer, as values of its fields; none where its features say all, and of other
     * layers.
     *
     * @param place longitude first
     */
    Map<String, Object> at(View view, String name, Point place);

    /** What clients are told of, without working it out. */
    List<Layer> offered(View view);

    /**
     * A name that leaves things open, made whole with parameters of the request; any other name as it is.
     *
     * @param beside the value of a parameter, by its name
     */
    String completed(String name, Function<String, Optional<String>> beside);
}
