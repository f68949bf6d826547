/**
 * Floor 2: conditions over features. One sealed tree of filters and expressions, whatever language they were written
 * in, and its compilation to predicates over a {@link city.xingtu.plan.FeatureTable}.
 */
@NullMarked
package city.xingtu.filter;

import org.jspecify.annotations.NullMarked;
