package city.xingtu.http;

import city.xingtu.atlas.Access;
import java.util.List;

/**
 * Who changes the plan, why, and what they had seen: the parameters {@code author}, {@code reason} and {@code base} of
 * the methods that write. The holder of a key is the author, whatever the parameter says.
 *
 * @param base the revision seen
 */
public record Authorship(String author, String reason, long base) {

    public static final List<String> PARAMETERS = List.of("author", "reason", "base");

    private static final String NOBODY = "anonymous";
    private static final int LONGEST_AUTHOR = 200;
    private static final int LONGEST_REASON = 1000;

    /**
     * Reads the parameters.
     *
     * @param otherwise the reason when none is given
     * @param head the newest revision, which is what somebody who names none has seen
     */
    public static Authorship of(Query query, String otherwise, long head) {
        String holder = Access.holder();
        String author = holder.isEmpty() ? words(query, "author", NOBODY, LONGEST_AUTHOR) : holder;
        long base = query.has("base") ? query.integer("base", 1, (int) Math.min(head, Integer.MAX_VALUE)) : head;
        return new Authorship(author, words(query, "reason", otherwise, LONGEST_REASON), base);
    }

    private static String words(Query query, String parameter, String otherwise, int longest) {
        String words = query.text(parameter, otherwise).strip();
        if (words.length() > longest || words.chars().anyMatch(Character::isISOControl)) {
            throw Query.expected(
                    parameter,
                    words,
                    "至多 " + longest + " 个字，无控制字符",
                    "up to " + longest + " characters, no control characters among them");
        }
        return words.isEmpty() ? otherwise : words;
    }
}
