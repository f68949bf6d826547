package city.xingtu.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the features of a layer must keep to among each other or towards another layer. A commit that breaks it is
 * refused.
 *
 * @param layer the other layer, for {@link Kind#WITHIN}; null otherwise
 * @param tolerance what is still let pass: square metres of overlap or gap; for {@link Kind#WITHIN} metres of distance
 * @param clause the words of the plan or standard that demand it, for whoever has to mend the breach
 */
public record Rule(Kind kind, @Nullable String layer, double tolerance, String clause) {

    /** What is demanded. */
    public enum Kind {
        /** No two areas of the layer overlap by more than the tolerance. */
        NO_OVERLAP,
        /**
         * Areas of the same {@code kind} overlap by more than the tolerance only where a part of one lies within a part
         * of the other.
         */
        NO_CROSSING,
        /**
         * An area that others of the layer divide is covered by them, without a gap larger than the tolerance. Others
         * divide it when they lie within it and cover half of it. Nor do areas leave a larger gap between them that they
         * enclose together, or a strip open to the outside that is narrower than the tolerance's square root.
         */
        NO_GAPS,
        /** Each feature lies within the tolerance of a feature of the other layer. */
        WITHIN
    }
}
