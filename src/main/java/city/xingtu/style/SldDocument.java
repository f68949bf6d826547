package city.xingtu.style;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A document as it was read.
 *
 * @param layers in order; one without a name when the document is a bare UserStyle or FeatureTypeStyle
 * @param warnings what was not understood, by line
 */
public record SldDocument(List<NamedLayer> layers, List<StyleWarning> warnings) {

    public SldDocument {
        layers = List.copyOf(layers);
        warnings = warnings.stream()
                .sorted(Comparator.comparingInt(StyleWarning::line))
                .toList();
    }

    /** The first style that the document defines. */
    public Optional<Style> findStyle() {
        return layers.stream().flatMap(layer -> layer.styles().stream()).findFirst();
    }

    /**
     * What is to be drawn of one layer.
     *
     * @param name of the layer; empty when the document names none
     * @param drawn its styles in the order of the document: those defined here and those of the service
     */
    public record NamedLayer(String name, List<SldBody.Drawn> drawn) {
        public NamedLayer {
            drawn = List.copyOf(drawn);
        }

        /** The styles that are defined here. */
        public List<Style> styles() {
            return drawn.stream().flatMap(each -> each.style().stream()).toList();
        }

        /** Names of styles of the service. */
        public List<String> namedStyles() {
            return drawn.stream()
                    .filter(each -> each.style().isEmpty() && !each.styleName().isEmpty())
                    .map(SldBody.Drawn::styleName)
                    .toList();
        }
    }
}
