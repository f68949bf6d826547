/** Floor 7: OGC API, one file a resource: landing page, conformance, collections, items. */
@NullMarked
package city.xingtu.ogc.api;

import org.jspecify.annotations.NullMarked;
