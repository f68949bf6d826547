package city.xingtu.filter;

import city.xingtu.plan.FieldType;

/** The types of values in expressions, which go beyond those of fields. */
public enum ValueType {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    INTERVAL,
    GEOMETRY,
    LIST,
    /** Any of them: the type is known only when a row is seen. */
    ANY;

    /** The type of a field's values. */
    public static ValueType of(FieldType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case INTEGER -> INTEGER;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case TIMESTAMP -> TIMESTAMP;
            case TEXT_LIST -> LIST;
        };
    }

    boolean isNumber() {
        return this == INTEGER || this == NUMBER || this == ANY;
    }

    boolean isTime() {
        return this == DATE || this == TIMESTAMP || this == ANY;
    }

    /** Whether values of both may be equal or in order. */
    boolean comparableWith(ValueType other) {
        return this == other
                || this == ANY
                || other == ANY
                || isNumber() && other.isNumber()
                || isTime() && other.isTime();
    }
}
