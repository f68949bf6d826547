/** Floor 8: Spring Boot: wiring, configuration, limits, first seeding. */
@NullMarked
package city.xingtu.app;

import org.jspecify.annotations.NullMarked;
