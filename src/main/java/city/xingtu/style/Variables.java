package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Parameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one symbolizer that depend on the feature: found while it is read for the first time, filled in when it
 * is read again for a feature. So whatever reads a parameter knows constants only.
 */
final class Variables {

    /** Parameters that are lengths, which a unit of measure applies to. */
    private static final Set<String> LENGTHS = Set.of(
            "stroke-width",
            "stroke-dasharray",
            "stroke-dashoffset",
            "Size",
            "font-size",
            "Radius",
            "DisplacementX",
            "DisplacementY",
            "PerpendicularOffset",
            "Gap",
            "InitialGap");

    private final List<XmlElement> elements = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<XmlElement, @Nullable Object> values = new IdentityHashMap<>();
    private final double pixelsPerUnit;
    private final double pixelsPerMetre;
    private final boolean filled;
    private boolean ground;

    /** Of what has its lengths in pixels, wherever it stands. */
    Variables() {
        this(1, 1);
    }

    /** Of a symbolizer that is read for the first time. */
    Variables(double pixelsPerUnit, double pixelsPerMetre) {
        this.pixelsPerUnit = pixelsPerUnit;
        this.pixelsPerMetre = pixelsPerMetre;
        this.filled = false;
    }

    /** Of one whose values are known, in the order of {@link #parameters}. */
    Variables(
            List<XmlElement> elements,
            List<? extends @Nullable Object> values,
            double pixelsPerUnit,
            double pixelsPerMetre) {
        this.pixelsPerUnit = pixelsPerUnit;
        this.pixelsPerMetre = pixelsPerMetre;
        this.filled = true;
        for (int i = 0; i < elements.size(); i++) {
            this.values.put(elements.get(i), values.get(i));
        }
    }

    /** Whether a constant beyond the bounds is the map's doing (its scale) and not the document's. */
    boolean scaled() {
        return pixelsPerUnit != 1;
    }

    /** Pixels of a length on the ground, which has the symbolizer depend on the scale whatever its unit. */
    double onGround(double metres) {
        ground = true;
        return metres * pixelsPerMetre;
    }

    /** Whether any length was one on the ground. */
    boolean ground() {
        return ground;
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    List<XmlElement> elements() {
        return List.copyOf(elements);
    }

    /** By how much a parameter's number is to be multiplied. */
    double unit(String label) {
        return LENGTHS.contains(label) ? pixelsPerUnit : 1;
    }

    /** The feature's number, brought between the bounds; the other one without a number, or before features are known. */
    double number(XmlElement element, Expression expression, double least, double most, double otherwise) {
        double number = FilterCompiler.number(value(element, expression));
        return Double.isNaN(number) ? otherwise : Math.clamp(number * unit(Reading.label(element)), least, most);
    }

    /** The feature's word; the other one without, or before features are known. */
    String word(XmlElement element, Expression expression, String otherwise) {
        Object value = value(element, expression);
        return value == null ? otherwise : FilterCompiler.text(value);
    }

    private @Nullable Object value(XmlElement element, Expression expression) {
        if (!filled && !values.containsKey(element)) {
            values.put(element, null);
            elements.add(element);
            parameters.add(new Parameter(Reading.label(element), expression));
        }
        return values.get(element);
    }
}
