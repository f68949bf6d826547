/**
 * Filters written in XML: OGC Filter 1.0 and 1.1 and FES 2.0 with GML geometries, and the guarded reading of XML that
 * strangers send (no DTD, no entities, bounded size, depth and number of elements).
 */
@NullMarked
package city.xingtu.filter.xml;

import org.jspecify.annotations.NullMarked;
