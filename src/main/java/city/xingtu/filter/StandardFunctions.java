package city.xingtu.filter;

import city.xingtu.filter.FunctionLibrary.Declaration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The functions that styles and filters may call, under the names that SE 1.1 and users of GeoServer write. None takes
 * a regular expression or reads anything outside the feature, and all but those of geometries take linear time at most.
 */
public final class StandardFunctions {

    /** All of them. */
    public static final FunctionLibrary LIBRARY = FunctionLibrary.of(Stream.of(
                    TextFunctions.ALL,
                    NumberFunctions.ALL,
                    DateFunctions.ALL,
                    LogicFunctions.ALL,
                    LookupFunctions.ALL,
                    GeometryFunctions.ALL)
            .flatMap(List::stream)
            .map(StandardFunctions::signed)
            .toList());

    private StandardFunctions() {}

    private static Declaration signed(Declaration plain) {
        return new Declaration(
                plain.name(), plain.minimum(), plain.maximum(), StandardSignatures.of(plain.name()), plain.binding());
    }

    /** A function of its arguments alone, which sees absent ones as null. */
    static Declaration pure(String name, int minimum, int maximum, Body body) {
        return new Declaration(name, minimum, maximum, (_, arguments) -> {
            RowFunction[] functions = arguments.toArray(RowFunction[]::new);
            return row -> {
                @Nullable Object[] values = new @Nullable Object[functions.length];
                for (int i = 0; i < functions.length; i++) {
                    values[i] = functions[i].apply(row);
                }
                return body.apply(values);
            };
        });
    }

    /** A function that is absent as soon as one of its arguments is. */
    static Declaration strict(String name, int minimum, int maximum, StrictBody body) {
        return pure(name, minimum, maximum, values -> {
            Object[] present = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value == null) {
                    return null;
                }
                present[i] = value;
            }
            return body.apply(present);
        });
    }

    /** What a function does with its arguments, any of which may be null. */
    interface Body {
        @Nullable
        Object apply(@Nullable Object[] arguments);
    }

    /** What a function does with its arguments, none of which is null. */
    interface StrictBody {
        @Nullable
        Object apply(Object[] arguments);
    }
}
