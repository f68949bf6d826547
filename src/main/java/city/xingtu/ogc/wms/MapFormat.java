package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import city.xingtu.ink.DocumentFormat;
import city.xingtu.plan.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pictures that GetMap makes. */
enum MapFormat {
    PNG("image/png"),
    /** 256 colours; MapServer's name for it, which clients know. */
    PNG8("image/png; mode=8bit"),
    JPEG("image/jpeg"),
    SVG("image/svg+xml", DocumentFormat.SVG),
    PDF("application/pdf", DocumentFormat.PDF);

    /** What GeoServer calls the pictures of 256 colours. */
    private static final String GEOSERVER_PNG8 = "image/png8";

    private final String mimeType;
    private final @Nullable DocumentFormat document;

    MapFormat(String mimeType) {
        this(mimeType, null);
    }

    MapFormat(String mimeType, @Nullable DocumentFormat document) {
        this.mimeType = mimeType;
        this.document = document;
    }

    /** As capabilities announce it and answers state it. */
    String mimeType() {
        return mimeType;
    }

    /** The kind of document; empty for those of pixels. */
    Optional<DocumentFormat> document() {
        return Optional.ofNullable(document);
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
        return Formats.equal(value, mimeType) || this == PNG8 && Formats.equal(value, GEOSERVER_PNG8);
    }
}
