/** Floor 7: OGC Web Map Service 1.3.0 (06-042) and 1.1.1 (01-068r3): one file an operation or parameter. */
@NullMarked
package city.xingtu.ogc.wms;

import org.jspecify.annotations.NullMarked;
