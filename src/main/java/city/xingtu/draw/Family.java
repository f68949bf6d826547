package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.RowFunction;
import city.xingtu.style.Symbolizer;
import city.xingtu.style.Symbolizer.Varying;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A symbol of which each row may have its own: parameters that depend on the feature are evaluated, and rows of the same
 * values share what is compiled for them. Safe for any number of threads.
 *
 * @param <T> what is compiled
 */
final class Family<T> {

    /** Numbers are told apart by this part of a unit, so that a field of measured values does not make a symbol a row. */
    private static final double STEPS = 16;

    private static final int MOST = 4096;
    private static final double METRES_PER_PIXEL = 0.00028;

    private final T usual;
    private final @Nullable Varying varying;
    private final RowFunction[] parameters;
    private final LayerSnapshot layer;
    private final Function<Symbolizer, T> compiler;
    private final Map<List<Object>, T> known;
    private final double pixelsPerMetre;

    private Family(
            T usual,
            @Nullable Varying varying,
            RowFunction[] parameters,
            LayerSnapshot layer,
            Function<Symbolizer, T> compiler,
            Map<List<Object>, T> known,
            double pixelsPerMetre) {
        this.usual = usual;
        this.varying = varying;
        this.parameters = parameters;
        this.layer = layer;
        this.compiler = compiler;
        this.known = known;
        this.pixelsPerMetre = pixelsPerMetre;
    }

    /** The symbols of a symbolizer. */
    static <T> Family<T> of(Symbolizer symbolizer, LayerSnapshot layer, Function<Symbolizer, T> compiler) {
        T usual = compiler.apply(symbolizer.usual());
        if (!(symbolizer.plain() instanceof Varying varying)) {
            return new Family<>(usual, null, new RowFunction[0], layer, compiler, Map.of(), 1);
        }
        RowFunction[] parameters = varying.parameters().stream()
                .map(parameter -> FilterCompiler.compile(parameter.value(), layer))
                .toArray(RowFunction[]::new);
        return new Family<>(usual, varying, parameters, layer, compiler, new ConcurrentHashMap<>(), 1);
    }

    /** The same at a scale, which says how many pixels a metre has. */
    Family<T> at(double denominator) {
        if (varying == null || !varying.scaled()) {
            return this;
        }
        double pixels = 1 / (denominator * METRES_PER_PIXEL);
        Family<T> scaled = new Family<>(usual, varying, parameters, layer, compiler, new ConcurrentHashMap<>(), pixels);
        // Without parameters it is the same for all rows.
        return parameters.length == 0
                ? new Family<>(scaled.made(List.of()), null, parameters, layer, compiler, Map.of(), 1)
                : scaled;
    }

    /** All of a list at a scale; the list itself where none depends on it. */
    static <T> List<Family<T>> at(List<Family<T>> families, double denominator) {
        List<Family<T>> scaled = new ArrayList<>(families.size());
        boolean changed = false;
        for (Family<T> family : families) {
            Family<T> there = family.at(denominator);
            scaled.add(there);
            changed |= there != family;
        }
        return changed ? scaled : families;
    }

    /** Whether all rows have the same. */
    boolean fixed() {
        return parameters.length == 0;
    }

    /** What all rows have if they have the same; else what holds without values. */
    T usual() {
        return usual;
    }

    /** The row's own. */
    T of(int row) {
        if (parameters.length == 0) {
            return usual;
        }
        List<Object> values = new ArrayList<>(parameters.length);
        for (RowFunction parameter : parameters) {
            values.add(key(parameter.apply(row)));
        }
        T made = known.get(values);
        if (made == null) {
            made = made(values);
            if (known.size() < MOST) {
                known.put(values, made);
            }
        }
        return made;
    }

    /** One with the largest number of each parameter that any row has: nothing reaches farther. */
    T largest() {
        Object[] most = new Object[parameters.length];
        Arrays.fill(most, "");
        for (int row = 0; row < layer.size(); row++) {
            for (int i = 0; i < most.length; i++) {
                Object value = key(parameters[i].apply(row));
                double size = Math.abs(FilterCompiler.number(value));
                boolean larger = !(size <= Math.abs(FilterCompiler.number(most[i])));
                if (larger && (!Double.isNaN(size) || most[i].equals(""))) {
                    most[i] = value;
                }
            }
        }
        return made(List.of(most));
    }

    private T made(List<Object> values) {
        if (varying == null) {
            return usual;
        }
        return compiler.apply(varying.with(values, pixelsPerMetre));
    }

    private static Object key(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> Math.rint(number * STEPS) / STEPS;
            default -> value;
        };
    }
}
