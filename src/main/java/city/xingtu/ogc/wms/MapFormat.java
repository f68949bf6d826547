package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.List;

/** The pictures that GetMap makes. */
enum MapFormat {
    PNG("image/png"),
    /** 256 colours; MapServer's name for it, which clients know. */
    PNG8("image/png; mode=8bit"),
    JPEG("image/jpeg");

    private final String mimeType;

    MapFormat(String mimeType) {
        this.mimeType = mimeType;
    }

    /** As capabilities announce it and answers state it. */
    String mimeType() {
        return mimeType;
    }

    boolean transparent() {
        return this != JPEG;
    }

    /**
     * The format of the parameter FORMAT.
     *
     * @throws Problem MISSING_PARAMETER or UNKNOWN_FORMAT
     */
    static MapFormat of(Query query) {
        return of(query.required("FORMAT"));
    }

    /** The format of the parameter FORMAT, or PNG when there is none or another. */
    static MapFormat ofFailure(Query query) {
        return query.find("FORMAT")
                .flatMap(value -> List.of(values()).stream()
                        .filter(format -> format.isNamed(value))
                        .findFirst())
                .orElse(PNG);
    }

    private static MapFormat of(String value) {
        for (MapFormat format : values()) {
            if (format.isNamed(value)) {
                return format;
            }
        }
        String options = String.join(
                ", ", List.of(values()).stream().map(MapFormat::mimeType).toList());
        throw Formats.unknown("FORMAT", value, options);
    }

    private boolean isNamed(String value) {
        return Formats.equal(value, mimeType);
    }
}
