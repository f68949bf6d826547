package city.xingtu.ogc.wms;

import java.util.Objects;

/** Which software made an answer: another version may draw the same plan differently. */
final class Software {

    /** The version in the jar's manifest; {@code dev} outside a jar. */
    static final String VERSION =
            Objects.requireNonNullElse(Software.class.getPackage().getImplementationVersion(), "dev");

    private Software() {}
}
