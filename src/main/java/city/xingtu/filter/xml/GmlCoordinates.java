package city.xingtu.filter.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Reads the five ways in which GML writes coordinates: coordinates, coord, pos, posList and corners. */
record GmlCoordinates(XmlReader source) {

    /** The numbers of all coordinates in the element, in the order written, two a vertex. */
    List<Double> read(XmlElement element) {
        List<Double> numbers = new ArrayList<>();
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "coordinates" -> tuples(child, numbers);
                case "pos", "posList", "lowerCorner", "upperCorner" -> list(child, numbers);
                case "coord" -> {
                    for (XmlElement ordinate : child.children()) {
                        if (ordinate.name().equals("X") || ordinate.name().equals("Y")) {
                            numbers.add(number(ordinate, ordinate.text()));
                        }
                    }
                }
                default -> {}
            }
        }
        return numbers;
    }

    private void tuples(XmlElement element, List<Double> numbers) {
        String between = element.attribute("cs").orElse(",");
        String tuples = element.attribute("ts").orElse(" ");
        String point = element.attribute("decimal").orElse(".");
        StringTokenizer tokens = new StringTokenizer(element.text(), tuples + " \t\r\n");
        while (tokens.hasMoreTokens()) {
            StringTokenizer ordinates = new StringTokenizer(tokens.nextToken(), between);
            // A third ordinate is a height, which no relation regards.
            for (int i = 0; ordinates.hasMoreTokens(); i++) {
                String ordinate = ordinates.nextToken();
                if (i < 2) {
                    numbers.add(number(element, ordinate.replace(point, ".")));
                }
            }
        }
    }

    private void list(XmlElement element, List<Double> numbers) {
        int dimension = element.attribute("srsDimension")
                        .or(() -> element.attribute("dimension"))
                        .filter("3"::equals)
                        .isPresent()
                ? 3
                : 2;
        StringTokenizer tokens = new StringTokenizer(element.text());
        for (int i = 0; tokens.hasMoreTokens(); i++) {
            String ordinate = tokens.nextToken();
            if (i % dimension < 2) {
                numbers.add(number(element, ordinate));
            }
        }
    }

    private double number(XmlElement element, String text) {
        double number = parsed(text);
        if (!Double.isFinite(number)) {
            throw source.problem(element, "坐标 " + text + " 不是数字", "coordinate " + text + " is not a number");
        }
        return number;
    }

    /** The number that a text writes; NaN for none. */
    static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException malformed) {
            return Double.NaN;
        }
    }
}
