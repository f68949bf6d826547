/** Reading of XML that strangers send: no DTD, no entities, bounded size, depth and number of elements. */
@NullMarked
package city.xingtu.filter.xml;

import org.jspecify.annotations.NullMarked;
