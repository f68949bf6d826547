package city.xingtu.plan;

/**
 * A title in the two languages of the service.
 *
 * @param zh Chinese; never empty
 * @param en English; never empty (equal to {@code zh} where no English exists)
 */
public record Text(String zh, String en) {

    /** The same words in both languages, for names that come from a file without translation. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** The words for a language; anything but Chinese gets English. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
