package city.xingtu.plan;

/** The types of a layer's fields, with the Java type of their values; {@link FieldText} writes and reads these. */
public enum FieldType {
    /** {@link String} */
    TEXT,
    /** {@link Long} */
    INTEGER,
    /** {@link Double} */
    NUMBER,
    /** {@link Boolean} */
    BOOLEAN,
    /** {@link java.time.LocalDate}, of the years 1 to 9999 */
    DATE,
    /** {@link java.time.Instant} in whole milliseconds, of the years 1 to 9999 */
    TIMESTAMP,
    /** {@code List<String>}: several texts in order, none of them null */
    TEXT_LIST
}
