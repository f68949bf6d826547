package city.xingtu.style;

import city.xingtu.filter.xml.XmlText;
import city.xingtu.plan.Language;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The styles that the service offers, by id; each document is read when it is first asked for. When folders change, the
 * repository {@linkplain #become becomes} what they say: a style whose document did not change stays the same object, so
 * that what was compiled of it stays too. Safe for any number of threads.
 *
 * <p>A layer is offered its own styles and those that came in under a name of their own and name the layer.
 *
 * <p>A style whose labels are in {@code name_zh} also exists with English labels, under its id and {@code -en}.
 */
public final class StyleRepository {

    private static final String EXTENSION = ".sld";
    private static final String ENGLISH = "-en";

    private volatile Map<String, Entry> entries;
    private final AtomicLong edition = new AtomicLong();
    /** Made once a layer, because painters keep what they compile of a style by the style's identity. */
    private final Map<Layer, Style> generated = new ConcurrentHashMap<>();

    private volatile SymbolFolder symbols;

    private StyleRepository(Map<String, Entry> entries, SymbolFolder symbols) {
        this.entries = entries;
        this.symbols = symbols;
    }

    /** A repository without any style. */
    public static StyleRepository empty() {
        return new StyleRepository(Map.of(), SymbolFolder.EMPTY);
    }

    /**
     * Takes every {@code {id}.sld} of a folder, in any file system; {@code __} in a file's name is a colon of the id. What
     * cannot be read is no style and told by {@link #problems}, which reads them all and is best called beside the start. A
     * folder that does not exist holds no styles.
     */
    public static StyleRepository load(Path folder) {
        Map<String, String> documents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(EXTENSION)) {
                    String id = name.substring(0, name.length() - EXTENSION.length())
                            .replace("__", ":");
                    documents.put(id, XmlText.decode(Files.readAllBytes(file)));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(documents, SymbolFolder.load(folder.resolve("symbols")));
    }

    /** The styles of SLD documents by id. */
    public static StyleRepository of(Map<String, String> documents) {
        return of(documents, SymbolFolder.EMPTY);
    }

    private static StyleRepository of(Map<String, String> documents, SymbolFolder symbols) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        documents.forEach((id, document) -> {
            entries.put(id, new Entry(id, document, symbols, false));
            if (document.contains("name_zh") && !documents.containsKey(id + ENGLISH)) {
                String english = document.replace("name_zh", "name_en");
                entries.put(id + ENGLISH, new Entry(id + ENGLISH, english, symbols, true));
            }
        });
        return new StyleRepository(entries, symbols);
    }

    /** The pictures of these styles, which those of requests may name too. */
    public SymbolFolder symbols() {
        return symbols;
    }

    /** These styles and those of another repository, which win where both have one. */
    public StyleRepository with(StyleRepository other) {
        Map<String, Entry> all = new LinkedHashMap<>(entries);
        all.putAll(other.entries);
        SymbolFolder every = symbols.with(other.symbols);
        all.replaceAll((_, entry) -> entry.with(every));
        return new StyleRepository(all, every);
    }

    /**
     * Takes over what another repository holds. A document that cannot be read does not replace one that can: the old style
     * stays in use, and {@link #problems} tells of the new one.
     */
    public synchronized void become(StyleRepository other) {
        Map<String, Entry> known = entries;
        Map<String, Entry> next = new LinkedHashMap<>();
        boolean changed = known.size() != other.entries.size();
        for (Map.Entry<String, Entry> each : other.entries.entrySet()) {
            Entry before = known.get(each.getKey());
            Entry now = each.getValue();
            if (before != null && before.document.equals(now.document) && before.symbols.same(now.symbols)) {
                now = before.refused == null ? before : before.refusing(null);
            } else if (before != null
                    && before.style().isPresent()
                    && now.style().isEmpty()) {
                now = before.refusing(now.problem().orElse(null));
            }
            changed |= now != before;
            next.put(each.getKey(), now);
        }
        symbols = other.symbols;
        if (changed) {
            entries = next;
            edition.incrementAndGet();
        }
    }

    /** Another number as soon as any style is another one. */
    public long edition() {
        return edition.get();
    }

    /** These documents with a style each, where they name a layer of that id, offered for it beside its own. */
    public StyleRepository offeredByName() {
        Map<String, Entry> offered = new LinkedHashMap<>();
        entries.forEach((id, entry) -> offered.put(id, entry.offeredByName()));
        return new StyleRepository(offered, symbols);
    }

    /** The style of that id. */
    public Optional<Style> find(String id) {
        return Optional.ofNullable(entries.get(id)).flatMap(Entry::style);
    }

    /** The SLD document of the style of that id, as it was written. */
    public Optional<String> source(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::document);
    }

    /**
     * All that is written of the style: its document and the pictures that it may name. A style that was made for a layer
     * is a matter of the layer and has its id alone. Empty for a style that is not offered, or not any more.
     */
    public Optional<String> contentOf(Style style) {
        Entry entry = entries.get(style.id());
        if (entry == null) {
            return generated.containsValue(style) ? Optional.of(style.id()) : Optional.empty();
        }
        return entry.style().filter(own -> own == style).map(own -> entry.document + '\n' + entry.symbols.content());
    }

    /** The SLD document of the layer's default style, written for it where the style is a generated one. */
    public String sourceOf(Layer layer) {
        return source(layer.defaultStyle()).orElseGet(() -> SldWriter.write(styleOf(layer), layer.id()));
    }

    /** Ids of all styles that could be read. */
    public List<String> ids() {
        return entries.keySet().stream().filter(this::exists).toList();
    }

    /** Whether there is such a style; an English variant, which differs in names only, is not read for that. */
    private boolean exists(String id) {
        Entry entry = entries.get(id);
        Entry told =
                entry != null && entry.variant ? entries.get(id.substring(0, id.length() - ENGLISH.length())) : entry;
        return told != null && told.style().isPresent();
    }

    /** The layer's default style; a generated one where there is none. */
    public Style styleOf(Layer layer) {
        return find(layer.defaultStyle()).orElseGet(() -> generated.computeIfAbsent(layer, DefaultStyles::of));
    }

    /** The layer's default style, with labels in the language where there are such. */
    public Style styleOf(Layer layer, Language language) {
        String english = layer.defaultStyle() + ENGLISH;
        return language == Language.EN && stylesOf(layer).contains(english)
                ? find(english).orElseThrow()
                : styleOf(layer);
    }

    /**
     * The style of that name for the layer: one of {@link #stylesOf}, or the default for an empty name.
     *
     * @throws Problem UNKNOWN_STYLE
     */
    public Style styleOf(Layer layer, String name) {
        if (name.isEmpty() || name.equals(layer.defaultStyle())) {
            return styleOf(layer);
        }
        if (stylesOf(layer).contains(name)) {
            return find(name).orElseThrow();
        }
        throw new Problem(
                Problem.Kind.UNKNOWN_STYLE,
                "styles",
                new Text("图层 " + layer.id() + " 没有样式 " + name, "Layer " + layer.id() + " has no style " + name));
    }

    /** Names of the layer's styles, its default first, each followed by its English variant. */
    public List<String> stylesOf(Layer layer) {
        List<String> names = new ArrayList<>();
        names.add(layer.defaultStyle());
        names.add(layer.defaultStyle() + ENGLISH);
        layer.styles().forEach(style -> {
            names.add(style);
            names.add(style + ENGLISH);
        });
        entries.forEach((id, entry) -> {
            if (entry.byName && entry.layers().contains(layer.id())) {
                names.add(id);
            }
        });
        return names.stream()
                .distinct()
                .filter(name -> name.equals(layer.defaultStyle()) || exists(name))
                .toList();
    }

    /** What could not be read, by id; English variants are not repeated. */
    public Map<String, Problem> problems() {
        Map<String, Problem> problems = new LinkedHashMap<>();
        entries.forEach((id, entry) -> {
            if (!entry.variant) {
                entry.problem().ifPresent(problem -> problems.put(id, problem));
            }
        });
        return problems;
    }

    /** What was not understood in the styles that were read, by id; English variants are not repeated. */
    public Map<String, List<StyleWarning>> warnings() {
        Map<String, List<StyleWarning>> warnings = new LinkedHashMap<>();
        entries.forEach((id, entry) -> {
            if (!entry.variant && !entry.warnings().isEmpty()) {
                warnings.put(id, entry.warnings());
            }
        });
        return warnings;
    }

    /** A document that is read once, when it is first asked for: all of them would hold up the start by a second. */
    private static final class Entry {

        private final String id;
        private final String document;
        private final SymbolFolder symbols;
        private final boolean variant;
        private final boolean byName;
        private final @Nullable Problem refused;
        private @Nullable Read read;

        Entry(String id, String document, SymbolFolder symbols, boolean variant) {
            this(id, document, symbols, variant, false, null, null);
        }

        private Entry(
                String id,
                String document,
                SymbolFolder symbols,
                boolean variant,
                boolean byName,
                @Nullable Problem refused,
                @Nullable Read read) {
            this.id = id;
            this.document = document;
            this.symbols = symbols;
            this.variant = variant;
            this.byName = byName;
            this.refused = refused;
            this.read = read;
        }

        /** The same, with the problem of a later document that did not take its place. */
        Entry refusing(@Nullable Problem problem) {
            return new Entry(id, document, symbols, variant, byName, problem, read());
        }

        Entry offeredByName() {
            return new Entry(id, document, symbols, variant, true, refused, read);
        }

        /** The same document, not read yet, with all pictures there are. */
        Entry with(SymbolFolder all) {
            return new Entry(id, document, all, variant, byName, refused, null);
        }

        /** Ids of the layers that the document names. */
        List<String> layers() {
            return read().layers;
        }

        String document() {
            return document;
        }

        Optional<Style> style() {
            return read().style;
        }

        Optional<Problem> problem() {
            return refused == null ? read().problem : Optional.of(refused);
        }

        List<StyleWarning> warnings() {
            return read().warnings;
        }

        private synchronized Read read() {
            Read known = read;
            if (known == null) {
                known = Read.of(id, document, symbols);
                read = known;
            }
            return known;
        }
    }

    /** What came of reading a document: a style, or the problem with it. */
    private record Read(
            Optional<Style> style, Optional<Problem> problem, List<StyleWarning> warnings, List<String> layers) {

        static Read of(String id, String document, SymbolFolder symbols) {
            String file = id + EXTENSION;
            try {
                SldDocument sld = SldReader.read(file, id, document, symbols);
                Style style = sld.findStyle()
                        .orElseThrow(() -> Problem.invalid(file, file + " 中没有样式", file + " defines no style"));
                return new Read(
                        Optional.of(style),
                        Optional.empty(),
                        sld.warnings(),
                        sld.layers().stream().map(SldDocument.NamedLayer::name).toList());
            } catch (Problem problem) {
                return new Read(Optional.empty(), Optional.of(problem), List.of(), List.of());
            }
        }
    }
}
