/**
 * Floor 3: symbology. SLD 1.0 and SE 1.1 documents read into one {@link city.xingtu.style.Style} model, which the
 * painter, the legend and the MapLibre writer share.
 */
@NullMarked
package city.xingtu.style;

import org.jspecify.annotations.NullMarked;
