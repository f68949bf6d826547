package city.xingtu.ogc.wms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The content models of a kind of document, as a resource file lists them. Elements that it does not list hold text. */
final class Grammar {

    private final Map<String, String> models = new HashMap<>();

    private Grammar() {}

    static Grammar read(String resource) throws IOException {
        Grammar grammar = new Grammar();
        try (InputStream file = Grammar.class.getResourceAsStream(resource)) {
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .forEach(cells -> grammar.models.put(cells[0].strip(), cells[1].strip()));
        }
        return grammar;
    }

    /** What an element and those below it hold that they must not, or lack. */
    List<String> faults(Element element) {
        List<String> faults = new ArrayList<>();
        check(element, faults);
        return faults;
    }

    private void check(Element element, List<String> faults) {
        List<Element> children = children(element);
        String names = children.stream().map(child -> child.getTagName() + " ").reduce("", String::concat);
        if (!pattern(element.getTagName()).matcher(names).matches()) {
            faults.add(element.getTagName() + " holds " + names);
        }
        if (!children.isEmpty() && !ownText(element).isBlank()) {
            faults.add(element.getTagName() + " mixes elements with text");
        }
        children.forEach(child -> check(child, faults));
    }

    private Pattern pattern(String name) {
        String model = models.getOrDefault(name, "empty");
        if (model.equals("empty")) {
            return Pattern.compile("");
        }
        StringBuilder regex = new StringBuilder();
        Arrays.stream(model.split(" ", -1)).forEach(item -> {
            String child = item.replaceAll("[?*+]$", "");
            regex.append("(?:").append(child).append(" )").append(item.substring(child.length()));
        });
        return Pattern.compile(regex.toString());
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) {
                text.append(node.getTextContent());
            }
        }
        return text.toString();
    }
}
