package city.xingtu.style;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The faces of labels by the names that MapLibre styles have for them. */
public enum MapLibreFonts {
    REGULAR("Noto Sans SC Regular", false, false),
    BOLD("Noto Sans SC Bold", true, false),
    ITALIC("Noto Sans SC Italic", false, true),
    BOLD_ITALIC("Noto Sans SC Bold Italic", true, true);

    private final String title;
    private final boolean bold;
    private final boolean italic;

    MapLibreFonts(String title, boolean bold, boolean italic) {
        this.title = title;
        this.bold = bold;
        this.italic = italic;
    }

    /** The face of a name. */
    public static Optional<MapLibreFonts> find(String name) {
        return Arrays.stream(values()).filter(font -> font.title.equals(name)).findFirst();
    }

    static MapLibreFonts of(Symbolizer.Font font) {
        return Arrays.stream(values())
                .filter(face -> face.bold == font.bold() && face.italic == font.italic())
                .findFirst()
                .orElseThrow();
    }

    /** All names, with commas between them. */
    public static String names() {
        return Arrays.stream(values()).map(MapLibreFonts::title).collect(Collectors.joining(", "));
    }

    public String title() {
        return title;
    }

    public boolean bold() {
        return bold;
    }

    /** Whether its letters lean. */
    public boolean italic() {
        return italic;
    }
}
