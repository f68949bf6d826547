package city.xingtu.cli;

import city.xingtu.exchange.LayerFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all imports have in common. */
final class ImportOptions {

    @Option(names = "--replace", description = "删除文件中没有的要素 / delete features that the file does not have")
    private boolean replace;

    @Option(names = "--author", description = "作者 / the author")
    private String author = System.getProperty("user.name", "");

    @Option(names = "--reason", description = "理由 / the reason")
    private @Nullable String reason;

    boolean replace() {
        return replace;
    }

    String author() {
        return author;
    }

    String reason(LayerFile source) {
        return reason == null ? "import " + source.file().getFileName() : reason;
    }
}
