package city.xingtu.http;

import city.xingtu.ink.DocumentFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pictures in which maps are given. */
public enum MapFormat {
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
    public String mimeType() {
        return mimeType;
    }

    /** The kind of document; empty for those of pixels. */
    public Optional<DocumentFormat> document() {
        return Optional.ofNullable(document);
    }

    /** Whether it can let what is below shine through. */
    public boolean transparent() {
        return this != JPEG;
    }

    /** The format of a media type, in any case and with spaces around the semicolon as one likes (RFC 2045, 5.1). */
    public static Optional<MapFormat> find(String value) {
        return Arrays.stream(values()).filter(format -> format.isNamed(value)).findFirst();
    }

    /** Media types of all, for messages. */
    public static String options() {
        return String.join(
                ", ", List.of(values()).stream().map(MapFormat::mimeType).toList());
    }

    private boolean isNamed(String value) {
        return equal(value, mimeType) || this == PNG8 && equal(value, GEOSERVER_PNG8);
    }

    private static boolean equal(String value, String type) {
        return value.replace(" ", "").equalsIgnoreCase(type.replace(" ", ""));
    }
}
