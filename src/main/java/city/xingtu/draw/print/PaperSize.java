package city.xingtu.draw.print;

/** Sheets of ISO 216, in millimetres upright. */
public enum PaperSize {
    A4(210, 297),
    A3(297, 420),
    A2(420, 594),
    A1(594, 841),
    A0(841, 1189);

    private final int width;
    private final int height;

    PaperSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Millimetres from left to right. */
    public int width(boolean landscape) {
        return landscape ? height : width;
    }

    /** Millimetres from top to bottom. */
    public int height(boolean landscape) {
        return landscape ? width : height;
    }

    /** By how much lines and letters are larger than on A4: a larger sheet is read from farther away. */
    double enlargement() {
        return Math.sqrt(width / 210.0);
    }
}
