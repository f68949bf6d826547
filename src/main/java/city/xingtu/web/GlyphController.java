package city.xingtu.web;

import city.xingtu.http.Answers;
import city.xingtu.http.Recent;
import city.xingtu.ink.FontFace;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.style.MapLibreFonts;
import city.xingtu.tile.GlyphRange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The letters of MapLibre styles, {@code /fonts/{names}/{first}-{last}.pbf}: of the first of the names that is known. */
@RestController
public final class GlyphController {

    private static final String TYPE = "application/x-protobuf";
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");
    private static final int LAST = 0xffff;

    /** Files that are kept, of up to 200 kB: the characters of a map in two faces. */
    private static final int KEPT = 64;

    private record Key(MapLibreFonts font, int first) {}

    private final Recent<Key, Answers.Kept> files = new Recent<>(KEPT);

    /** 256 characters of a face. */
    @GetMapping("/fonts/{names}/{range}.pbf")
    public void range(
            @PathVariable String names,
            @PathVariable String range,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        MapLibreFonts font = Arrays.stream(names.split(",", -1))
                .flatMap(name -> MapLibreFonts.find(name.trim()).stream())
                .findFirst()
                .orElseThrow(() -> unknown(
                        "names",
                        new Text(
                                "没有这些字体；可用 " + MapLibreFonts.names(),
                                "None of these fonts is known; known are " + MapLibreFonts.names())));
        Answers.send(request, response, TYPE, files.get(new Key(font, first(range)), GlyphController::file));
    }

    private static Answers.Kept file(Key key) {
        FontFace face = FontFace.of(key.font().bold(), key.font().italic());
        return Answers.Kept.of(GlyphRange.of(face, key.font().title(), key.first()));
    }

    private static int first(String range) {
        Matcher numbers = RANGE.matcher(range);
        if (numbers.matches()) {
            int first = Integer.parseInt(numbers.group(1));
            int last = Integer.parseInt(numbers.group(2));
            if (first % GlyphRange.LENGTH == 0 && last == first + GlyphRange.LENGTH - 1 && last <= LAST) {
                return first;
            }
        }
        throw unknown(
                "range",
                new Text(
                        "范围应为 256 个字符，如 0-255、256-511，至 65280-65535",
                        "A range has 256 characters: 0-255, 256-511, up to 65280-65535"));
    }

    private static Problem unknown(String parameter, Text message) {
        return new Problem(Problem.Kind.UNKNOWN_FEATURE, parameter, message);
    }
}
