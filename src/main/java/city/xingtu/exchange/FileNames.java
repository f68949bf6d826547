package city.xingtu.exchange;

/** Layers and the files that hold them: a colon, which some systems forbid in file names, is written {@code __}. */
final class FileNames {

    private FileNames() {}

    static String ofLayer(String layer) {
        return layer.replace(":", "__");
    }

    /** The layer in a file of that name, without its extension. */
    static String toLayer(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return (dot < 0 ? fileName : fileName.substring(0, dot)).replace("__", ":");
    }
}
