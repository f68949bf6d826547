package city.xingtu.exchange;

import city.xingtu.geo.Crs;
import tools.jackson.core.JsonGenerator;

/** Members that a document has beside those of its format, such as links and counts. */
@FunctionalInterface
public interface JsonMembers {

    /** None. */
    JsonMembers NONE = generator -> {};

    /** The member {@code crs} of the older GeoJSON of 2008, which GIS programs still read. */
    static JsonMembers system(Crs crs) {
        return json -> {
            json.writeObjectPropertyStart("crs");
            json.writeStringProperty("type", "name");
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("name", crs.urn());
            json.writeEndObject();
            json.writeEndObject();
        };
    }

    /** Writes whole members into the open object. */
    void write(JsonGenerator generator);
}
