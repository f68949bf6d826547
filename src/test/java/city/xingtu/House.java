package city.xingtu;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The floors of the house: which package of {@code city.xingtu} may import from which. */
@NullMarked
final class House {

    /**
     * A package with everything below it that is not a room of its own.
     *
     * @param floor as in the design; a half where a room was put in between
     * @param hiddenIn the only rooms beside this one that may look inside, with blanks between; empty when all higher
     *     floors may
     */
    record Room(String name, double floor, String purpose, String hiddenIn) {

        Room(String name, double floor, String purpose) {
            this(name, floor, purpose, "");
        }
    }

    /** Sub-packages that are rooms of their own come before the package that they lie in. */
    static final List<Room> ROOMS = List.of(
            new Room("geo", 0, "geometry without meaning"),
            new Room("plan", 1, "the language of plans"),
            new Room("ink", 1, "pixels and glyphs"),
            new Room("filter", 2, "questions about features"),
            new Room("style", 3, "symbology"),
            new Room("store.sql", 2.75, "what SQL stores share", "store.geopackage store.postgis"),
            new Room("store.geopackage", 3, "the embedded store", "app cli"),
            new Room("store.postgis", 3, "the store for production", "app"),
            new Room("store", 3, "the port to the stores"),
            new Room("atlas", 4, "live views in memory"),
            new Room("draw", 5, "maps"),
            new Room("reach", 5, "travel times"),
            new Room("exchange", 5, "files in and out"),
            new Room("tile", 6, "vector and raster tiles"),
            new Room("proposal", 6, "branches of the plan"),
            new Room("indicator", 6, "the plans' targets"),
            new Room("http", 6.5, "what all protocols share"),
            new Room("question", 6.75, "questions of travel time, whoever asks"),
            new Room("ogc.wms", 7, "Web Map Service"),
            new Room("ogc.wmts", 7, "Web Map Tile Service"),
            new Room("ogc.api", 7, "OGC API"),
            new Room("web", 7, "Xingtu's own endpoints"),
            new Room("cli", 7, "commands beside the service"),
            new Room("app", 8, "wiring"));

    private House() {}

    /** The room of a package, or null when it has none. */
    static @Nullable Room room(String packageName) {
        for (Room room : ROOMS) {
            String root = "city.xingtu." + room.name();
            if (packageName.equals(root) || packageName.startsWith(root + ".")) {
                return room;
            }
        }
        return null;
    }

    /** Whether a class of one package may use a class of the other. */
    static boolean allows(String user, String used) {
        Room from = room(user);
        Room to = room(used);
        if (from == null || to == null) {
            // Reported by a test of its own.
            return true;
        }
        if (from.equals(to)) {
            return true;
        }
        if (!to.hiddenIn().isEmpty()) {
            return List.of(to.hiddenIn().split(" ")).contains(from.name());
        }
        // A store stands in the room of its port and may see that, but the port knows no store.
        return from.floor() > to.floor() || from.name().startsWith(to.name() + ".");
    }

    /** A sentence for whoever broke the rule. */
    static String explain(String user, String used) {
        Room from = room(user);
        Room to = room(used);
        if (from == null || to == null) {
            return user + " or " + used + " has no floor.";
        }
        String rule = !to.hiddenIn().isEmpty()
                ? "only " + to.hiddenIn() + " may look into " + to.name() + "; the others use the port above it"
                : "a room may use lower floors only; move what both need further down, or pass it in from above";
        return "%s (floor %s, %s) must not use %s (floor %s, %s): %s."
                .formatted(from.name(), from.floor(), from.purpose(), to.name(), to.floor(), to.purpose(), rule);
    }
}
