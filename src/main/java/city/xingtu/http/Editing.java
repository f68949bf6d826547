package city.xingtu.http;

/**
 * Whether the plan may be changed through the API: the setting {@code xingtu.editing}, {@code off} unless somebody says
 * {@code open} (docs/decisions/0011). While it is off the methods that write do not exist, and nothing claims them.
 */
public final class Editing {

    public static final String SETTING = "xingtu.editing";

    private final boolean open;

    /** @param setting {@code off} or {@code open} */
    public Editing(String setting) {
        open = switch (setting) {
            case "off" -> false;
            case "open" -> true;
            default -> throw new IllegalArgumentException(SETTING + " is off or open, not " + setting);
        };
    }

    public boolean open() {
        return open;
    }
}
