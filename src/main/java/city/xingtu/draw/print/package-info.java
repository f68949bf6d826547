/** Maps on paper: a sheet to an exact scale with its frame of coordinates, legend, scale bar and sources. */
@NullMarked
package city.xingtu.draw.print;

import org.jspecify.annotations.NullMarked;
