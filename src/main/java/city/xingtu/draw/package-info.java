/** Floor 5: maps and legends, painted from a {@link city.xingtu.atlas.View} by its styles onto {@code ink}. */
@NullMarked
package city.xingtu.draw;

import org.jspecify.annotations.NullMarked;
