/**
 * What runs on the lines of a view, and how far one gets with it: stops, lines, headways and timetables as flat arrays, and
 * the search by rounds (RAPTOR) over them. It knows stops only; the streets between them are those of the package above.
 */
@NullMarked
package city.xingtu.reach.transit;

import org.jspecify.annotations.NullMarked;
