package city.xingtu.ogc.api;

import java.util.Locale;

/** The header Accept (RFC 9110, 12.5.1): how much the client likes a media type. */
final class AcceptHeader {

    private AcceptHeader() {}

    /**
     * The quality that the header gives to the type, from 0 (not wanted) to 1: that of the most specific range that
     * includes it. Parameters of ranges other than {@code q} are not looked at.
     *
     * @param type without parameters, in lower case
     */
    static double quality(String header, String type) {
        double quality = 0;
        int specificity = -1;
        for (String range : header.split(",", -1)) {
            String[] parts = range.trim().toLowerCase(Locale.ROOT).split(";", -1);
            int specific = specificity(parts[0].trim(), type);
            if (specific > specificity) {
                specificity = specific;
                quality = q(parts);
            } else if (specific == specificity && specific >= 0) {
                quality = Math.max(quality, q(parts));
            }
        }
        return quality;
    }

    /** 2 for the type itself, 1 for its family, 0 for anything, -1 when the range does not include it. */
    private static int specificity(String range, String type) {
        if (range.equals(type)) {
            return 2;
        }
        if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
            return 1;
        }
        return range.equals("*/*") ? 0 : -1;
    }

    private static double q(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].trim();
            if (part.startsWith("q=")) {
                try {
                    double q = Double.parseDouble(part.substring(2));
                    return q >= 0 && q <= 1 ? q : 0;
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
