package city.xingtu.http;

import java.util.List;
import java.util.Locale;

/** Which codings of content a client takes, by what it says in {@code Accept-Encoding} (RFC 9110, 12.5.3). */
final class Codings {

    /** Names of one coding (RFC 9110, 8.4.1.3). */
    private static final List<String> GZIP = List.of("gzip", "x-gzip");

    private Codings() {}

    /** Whether gzip is among them: by its name, else by the asterisk that stands for all that have none. */
    static boolean takeGzip(String accepted) {
        boolean others = false;
        for (String element : accepted.split(",", -1)) {
            int end = element.indexOf(';');
            String name =
                    (end < 0 ? element : element.substring(0, end)).strip().toLowerCase(Locale.ROOT);
            boolean wanted = end < 0 || !isNought(element.substring(end + 1).strip());
            if (GZIP.contains(name)) {
                return wanted;
            }
            others |= name.equals("*") && wanted;
        }
        return others;
    }

    /** Whether a weight says "not at all". */
    private static boolean isNought(String weight) {
        return weight.toLowerCase(Locale.ROOT).matches("q=0(\\.0{0,3})?");
    }
}
