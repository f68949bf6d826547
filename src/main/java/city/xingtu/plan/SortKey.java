package city.xingtu.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field to sort features by, the way it is written in styles and requests for maps. */
public record SortKey(String field, boolean descending) {

    /** Features are sorted by so many fields at most. */
    public static final int MOST = 8;

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*([\\p{L}_][\\p{L}\\p{N}_:.-]*)(?:\\s+(A|ASC|D|DESC))?\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads {@code field A,other D}: names with {@code A} or {@code ASC} for ascending, which may be left out, or {@code D}
     * or {@code DESC}.
     *
     * @return empty when it is not written so, or names more than {@link #MOST} fields
     */
    public static Optional<List<SortKey>> list(String text) {
        String[] parts = text.split(",", MOST + 2);
        if (parts.length > MOST) {
            return Optional.empty();
        }
        List<SortKey> keys = new ArrayList<>();
        for (String part : parts) {
            Matcher written = WRITTEN.matcher(part);
            if (!written.matches()) {
                return Optional.empty();
            }
            String order = written.group(2);
            keys.add(new SortKey(written.group(1), order != null && "dD".indexOf(order.charAt(0)) >= 0));
        }
        return Optional.of(List.copyOf(keys));
    }

    /** The key as {@link #list} reads it. */
    @Override
    public String toString() {
        return field + (descending ? " D" : " A");
    }
}
