/**
 * Floor 1: pixels. Anti-aliased fill and stroke by signed-area accumulation, markers, hatches, glyphs, image encoders.
 * Knows no map.
 */
@NullMarked
package city.xingtu.ink;

import org.jspecify.annotations.NullMarked;
