package city.xingtu.style;

import city.xingtu.ink.FontFace;
import city.xingtu.ink.Picture;
import city.xingtu.plan.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pictures that marks may be, by the names of their files, and the fonts whose characters they may be, by the names of
 * their files and families. They are read when the folder is: what a style names is looked up here and never becomes a path
 * or an address.
 */
public final class SymbolFolder {

    /** Without any picture. */
    public static final SymbolFolder EMPTY = new SymbolFolder(Map.of(), Map.of(), Map.of(), Map.of());

    private static final String EXTENSION = ".svg";
    private static final int MAX_BYTES = 200_000;
    private static final String FONT = ".ttf";
    private static final int MAX_FONT = 16_000_000;

    /** The font of all text, which is always there. */
    private static final String TEXT_FONT = "Noto Sans SC";

    private final Map<String, Picture> drawings;
    /** By name in lower case. */
    private final Map<String, FontFace> fonts;

    private final Map<String, Problem> problems;
    /** What the files say, to know them again. */
    private final Map<String, String> texts;

    private SymbolFolder(
            Map<String, Picture> drawings,
            Map<String, FontFace> fonts,
            Map<String, Problem> problems,
            Map<String, String> texts) {
        this.fonts = fonts;
        this.texts = texts;
        this.drawings = drawings;
        this.problems = problems;
    }

    /** Takes every SVG file and TrueType font of a folder; one that does not exist holds none. */
    public static SymbolFolder load(Path folder) {
        Map<String, Picture> drawings = new TreeMap<>();
        Map<String, FontFace> fonts = new TreeMap<>();
        Map<String, Problem> problems = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(EXTENSION) && Files.size(file) <= MAX_BYTES) {
                    String text = Files.readString(file);
                    texts.put(name, text);
                    try {
                        drawings.put(name, SvgReader.read(name, text));
                    } catch (Problem problem) {
                        problems.put(name, problem);
                    }
                } else if (name.endsWith(FONT) && Files.size(file) <= MAX_FONT) {
                    byte[] bytes = Files.readAllBytes(file);
                    texts.put(name, bytes.length + " " + Arrays.hashCode(bytes));
                    font(name, bytes, fonts, problems);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return EMPTY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SymbolFolder(drawings, fonts, problems, texts);
    }

    private static void font(String name, byte[] bytes, Map<String, FontFace> fonts, Map<String, Problem> problems) {
        try {
            FontFace face = FontFace.read(new ByteArrayInputStream(bytes));
            fonts.put(name.substring(0, name.length() - FONT.length()).toLowerCase(Locale.ROOT), face);
            if (!face.family().isEmpty()) {
                fonts.putIfAbsent(face.family().toLowerCase(Locale.ROOT), face);
            }
        } catch (IOException | RuntimeException unreadable) {
            // The parser has many ways to fail on what is no font.
            problems.put(
                    name, Problem.invalid(name, name + " 不是可读的 TrueType 字体", name + " is no readable TrueType font"));
        }
    }

    /** The font of that name, whatever the case of its letters: one of the folder, or that of all text. */
    Optional<FontFace> findFont(String name) {
        FontFace own = fonts.get(name.strip().toLowerCase(Locale.ROOT));
        return own == null && name.strip().equalsIgnoreCase(TEXT_FONT)
                ? Optional.of(FontFace.regular())
                : Optional.ofNullable(own);
    }

    /** Names of the fonts that there are. */
    List<String> fonts() {
        return Stream.concat(Stream.of(TEXT_FONT), fonts.keySet().stream()).toList();
    }

    /** The picture of that name, which may be written as in the folder of styles: {@code symbols/park.svg}. */
    public Optional<Picture> find(String name) {
        return Optional.ofNullable(drawings.get(nameOf(name)));
    }

    static String nameOf(String reference) {
        return reference.startsWith("symbols/") ? reference.substring("symbols/".length()) : reference;
    }

    /** How a style names a picture: a file of this folder, or one that is within the style. */
    static String reference(String name) {
        return InlinePicture.isInline(name) ? name : "symbols/" + name;
    }

    /** What could not be read, by file. */
    public Map<String, Problem> problems() {
        return problems;
    }

    /** Whether another folder holds the same files. */
    boolean same(SymbolFolder other) {
        return texts.equals(other.texts);
    }

    /** What all files say, by name. */
    String content() {
        return texts.toString();
    }

    /** These and those of another folder, which win where both have one. */
    SymbolFolder with(SymbolFolder other) {
        Map<String, Picture> all = new TreeMap<>(drawings);
        all.putAll(other.drawings);
        Map<String, FontFace> faces = new TreeMap<>(fonts);
        faces.putAll(other.fonts);
        Map<String, Problem> troubles = new TreeMap<>(problems);
        troubles.putAll(other.problems);
        Map<String, String> said = new TreeMap<>(texts);
        said.putAll(other.texts);
        return new SymbolFolder(all, faces, troubles, said);
    }
}
