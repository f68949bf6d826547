/** Floor 5: reading and writing the formats of the trade, the folder {@code gis-data/} among them. */
@NullMarked
package city.xingtu.exchange;

import org.jspecify.annotations.NullMarked;
