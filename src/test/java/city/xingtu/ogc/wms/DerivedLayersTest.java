package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.DerivedLayers;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.plan.Layer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;

/** Layers that are worked out when somebody asks for them. */
class DerivedLayersTest {

    /** One that takes for ever. */
    private static final class Endless implements DerivedLayers {

        private static final Layer LAYER = TestPlan.lake("question");

        @Override
        public Optional<LayerSnapshot> find(View view, String name) {
            if (declare(view, name).isPresent()) {
                throw new AssertionError("worked out");
            }
            return Optional.empty();
        }

        @Override
        public Optional<Layer> declare(View view, String name) {
            return Optional.of(LAYER).filter(layer -> layer.id().equals(name));
        }

        @Override
        public Map<String, Object> at(View view, String name, Point place) {
            return Map.of();
        }

        @Override
        public List<Layer> offered(View view) {
            return List.of(LAYER);
        }

        @Override
        public String completed(String name, Function<String, Optional<String>> beside) {
            return name;
        }
    }

    @Test
    void areListedWithTheirLegendsBeforeAnybodyAsks() {
        try (WmsServer server = new WmsServer(TestPlan.plan(), TestPlan.styles())) {
            server.atlas().derive(new Endless());
            WmsClient client = new WmsClient(server.url());

            for (String version : List.of("1.1.1", "1.3.0")) {
                assertThat(client.ask(version, "GetCapabilities").get().text())
                        .contains("<Name>question</Name>", "LAYER=question&amp;STYLE=lake");
            }
        }
    }
}
