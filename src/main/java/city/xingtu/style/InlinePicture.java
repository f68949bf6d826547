package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.plan.Problem;
import city.xingtu.style.Symbolizer.Shape;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Pictures that a style carries within itself: SVG in a {@code data:} address (RFC 2397) or as InlineContent of SE 1.1. */
final class InlinePicture {

    private static final String SCHEME = "data:";
    private static final String SVG = "data:image/svg+xml";
    private static final String BASE64 = ";base64,";

    private InlinePicture() {}

    /** Whether a reference is the picture itself. */
    static boolean isInline(String reference) {
        return reference.startsWith(SCHEME);
    }

    /** The address that says the same as inline content; empty for content that is not in base 64. */
    static Optional<String> address(XmlElement content) {
        return content.attribute("encoding")
                .filter("base64"::equalsIgnoreCase)
                .map(encoding -> SVG + BASE64 + content.text().replaceAll("\\s", ""));
    }

    /**
     * The picture of an address; empty when it is none in SVG.
     *
     * @throws Problem when it is SVG that cannot be read
     */
    static Optional<Shape> read(Reading reading, XmlElement element, String address) {
        int comma = address.indexOf(',');
        if (comma < 0 || !address.toLowerCase(Locale.ROOT).startsWith(SVG)) {
            return Optional.empty();
        }
        String content = address.substring(comma + 1);
        try {
            String document = address.regionMatches(true, comma + 1 - BASE64.length(), BASE64, 0, BASE64.length())
                    ? new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8)
                    : URLDecoder.decode(content.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(new Shape.Image(address, SvgReader.read(Reading.label(element), document)));
        } catch (IllegalArgumentException malformed) {
            throw reading.source().problem(element, "内嵌图形的编码有误", "the picture within the style is not encoded well");
        }
    }
}
