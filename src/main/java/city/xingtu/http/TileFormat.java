package city.xingtu.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which tiles are given, first that which every client can show: many take the first one offered. */
public enum TileFormat {
    PNG("png", "image/png"),
    MVT("mvt", "application/vnd.mapbox-vector-tile");

    private final String extension;
    private final String mediaType;

    TileFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The name in addresses and in the parameter {@code f}. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is an image, so that styles and resolutions mean something. */
    public boolean image() {
        return this == PNG;
    }

    /** The form of an extension, exactly as spelt. */
    public static Optional<TileFormat> ofExtension(String extension) {
        return all().stream()
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** The form of a media type, whatever its case and parameters. */
    public static Optional<TileFormat> ofMediaType(String type) {
        String bare = type.contains(";") ? type.substring(0, type.indexOf(';')) : type;
        return all().stream()
                .filter(format -> format.mediaType.equalsIgnoreCase(bare.trim()))
                .findFirst();
    }

    public static List<TileFormat> all() {
        return Arrays.asList(values());
    }
}
