package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.filter.xml.XmlWriter;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A symbolizer as it was written, which is read again for the values of a feature.
 *
 * @param elements the parameters that depend on it
 */
record Template(Reading reading, XmlElement element, List<XmlElement> elements) {

    Template {
        elements = List.copyOf(elements);
    }

    /** The symbolizer with these values; none where a value makes it impossible. */
    @Nullable
    Symbolizer with(List<? extends @Nullable Object> values, double pixelsPerUnit, double pixelsPerMetre) {
        Reading filled = new Reading(
                reading.source(),
                reading.id(),
                reading.symbols(),
                new ArrayList<>(),
                new Variables(elements, values, pixelsPerUnit, pixelsPerMetre));
        try {
            return new SymbolizerReader(filled).plain(element).orElse(null);
        } catch (Problem impossible) {
            // A word that means nothing, such as a cap that no line has.
            return null;
        }
    }

    /** The element in SLD 1.0. */
    void write(XmlWriter xml) {
        SldVersion.copy(element, SldVersion.SLD_10, xml, reading.source());
    }
}
