package city.xingtu.style;

/** Where a part of a style counts: GeoServer's {@code inclusion} of a FeatureTypeStyle, a rule or a symbolizer. */
public enum Inclusion {
    /** On the map and in the legend. */
    NORMAL("normal"),
    /** On the map alone. */
    MAP("mapOnly"),
    /** In the legend alone. */
    LEGEND("legendOnly");

    private final String word;

    Inclusion(String word) {
        this.word = word;
    }

    /** As a style writes it. */
    public String word() {
        return word;
    }

    /** Whether it counts on the map. */
    public boolean onMap() {
        return this != LEGEND;
    }

    /** Whether it counts in the legend. */
    public boolean inLegend() {
        return this != MAP;
    }
}
