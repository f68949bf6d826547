package city.xingtu.exchange;

import tools.jackson.core.JsonGenerator;

/** Members that a document has beside those of its format, such as links and counts. */
@FunctionalInterface
public interface JsonMembers {

    /** None. */
    JsonMembers NONE = generator -> {};

    /** Writes whole members into the open object. */
    void write(JsonGenerator generator);
}
