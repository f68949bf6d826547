package city.xingtu.plan;

/** The types of a layer's fields, with the Java type of their values. */
public enum FieldType {
    /** {@link String} */
    TEXT,
    /** {@link Long} */
    INTEGER,
    /** {@link Double} */
    NUMBER,
    /** {@link Boolean} */
    BOOLEAN
}
