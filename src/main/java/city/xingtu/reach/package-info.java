/** Floor 5: the street network of a view and travel times on it. Seconds inside, minutes at the border. */
@NullMarked
package city.xingtu.reach;

import org.jspecify.annotations.NullMarked;
