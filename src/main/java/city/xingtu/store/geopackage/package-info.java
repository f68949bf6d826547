/** The embedded store: one GeoPackage file (OGC 12-128r17) that QGIS opens, through SQLite. */
@NullMarked
package city.xingtu.store.geopackage;

import org.jspecify.annotations.NullMarked;
