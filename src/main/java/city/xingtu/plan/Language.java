package city.xingtu.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which the service speaks to people. Chinese is the default. */
public enum Language {
    ZH,
    EN;

    /** The language of a tag such as {@code en}, {@code en-GB} or {@code zh_CN}; Chinese when absent or unknown. */
    public static Language of(@Nullable String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }
}
