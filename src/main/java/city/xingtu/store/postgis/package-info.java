/** The store for production: a PostgreSQL database with PostGIS, which several nodes may share. */
@NullMarked
package city.xingtu.store.postgis;

import org.jspecify.annotations.NullMarked;
