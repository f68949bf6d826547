package city.xingtu.draw.print;

/** A rectangle of the paper in millimetres from the upper left corner. */
record Box(double left, double top, double right, double bottom) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    Box inset(double by) {
        return new Box(left + by, top + by, right - by, bottom - by);
    }
}
