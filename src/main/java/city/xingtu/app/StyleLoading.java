package city.xingtu.app;

import city.xingtu.exchange.DropRulesJson;
import city.xingtu.plan.DropRule;
import city.xingtu.style.StyleFolder;
import city.xingtu.style.StyleRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the styles: those shipped, over them those of the folder that seeds the plan, over them those of the folder that
 * {@code xingtu.styles} names, over all of them those that came in through the service.
 */
final class StyleLoading {

    private static final Logger LOG = LoggerFactory.getLogger(StyleLoading.class);

    private StyleLoading() {}

    /** The styles; each is read when it is first asked for. */
    static StyleRepository load(XingtuProperties properties) {
        StyleRepository styles;
        try (ShippedFolder shipped = ShippedFolder.open("styles", "structure.sld")) {
            styles = StyleRepository.load(shipped.path());
        }
        Path plan = properties.gisData();
        if (plan != null) {
            styles = styles.with(StyleRepository.load(plan.resolve("styles")));
        }
        Path own = properties.styles();
        if (own != null) {
            styles = styles.with(StyleRepository.load(own));
        }
        return styles.with(StyleRepository.load(own(properties).folder()).offeredByName());
    }

    /** What vector tiles leave out, as the shipped styles, those of the plan and those of the settings have it. */
    static Map<String, DropRule> dropRules(XingtuProperties properties) {
        try (ShippedFolder shipped = ShippedFolder.open("styles", "structure.sld")) {
            List<Path> folders = new ArrayList<>(List.of(shipped.path()));
            if (properties.gisData() != null) {
                folders.add(properties.gisData().resolve("styles"));
            }
            if (properties.styles() != null) {
                folders.add(properties.styles());
            }
            return DropRulesJson.read(folders.toArray(Path[]::new));
        }
    }

    /** The folder of styles that came in through the service; over all others. */
    static StyleFolder own(XingtuProperties properties) {
        return new StyleFolder(properties.home().resolve("styles"));
    }

    /** Folders whose files may change while the service runs. */
    static List<Path> folders(XingtuProperties properties) {
        List<Path> folders = new ArrayList<>();
        try (ShippedFolder shipped = ShippedFolder.open("styles", "structure.sld")) {
            if (shipped.fileSystem() == null) {
                folders.add(shipped.path());
            }
        }
        if (properties.gisData() != null) {
            folders.add(properties.gisData().resolve("styles"));
        }
        if (properties.styles() != null) {
            folders.add(properties.styles());
        }
        folders.add(own(properties).folder());
        return folders;
    }

    /** What cannot be read is logged and left out: a wrong style must not take the plan off the air. */
    static void report(StyleRepository styles) {
        styles.problems().forEach((id, problem) -> LOG.warn("Style {} is left out: {}", id, problem.getMessage()));
        styles.warnings()
                .forEach((id, warnings) ->
                        warnings.forEach(warning -> LOG.warn("Style {} is not wholly understood: {}", id, warning)));
    }
}
