/**
 * Between floors 6 and 7: what all HTTP protocols share. Typed reading of parameters, RFC 9457 problems, entity tags, the
 * bounded pool for drawing and computing. Knows servlets, no Spring, no map.
 */
@NullMarked
package city.xingtu.http;

import org.jspecify.annotations.NullMarked;
