package city.xingtu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/**
 * A folder that travels with the program, as a path: an ordinary one when the classes lie in a folder, one in a zip file
 * system when they are in the executable jar. The path is valid until it is closed.
 *
 * @param path of the folder
 * @param fileSystem to close; null when the path is an ordinary one
 */
record ShippedFolder(
        Path path, @org.jspecify.annotations.Nullable FileSystem fileSystem) implements AutoCloseable {

    /**
     * Opens the folder.
     *
     * @param name of the folder on the class path
     * @param landmark a file that is in it
     */
    static ShippedFolder open(String name, String landmark) {
        URL url = ShippedFolder.class.getResource("/" + name + "/" + landmark);
        if (url == null) {
            throw new IllegalStateException("The program was built without " + name + "/" + landmark);
        }
        try {
            URI uri = url.toURI();
            if (uri.getScheme().equals("file")) {
                return new ShippedFolder(Path.of(uri).resolveSibling("."), null);
            }
            FileSystem archive = FileSystems.newFileSystem(uri, Map.of());
            String inside = uri.toString().substring(uri.toString().lastIndexOf('!') + 1);
            return new ShippedFolder(archive.getPath(inside).resolveSibling("."), archive);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (fileSystem != null) {
            try {
                fileSystem.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
