package city.xingtu.cli;

import city.xingtu.atlas.Atlas;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Language;
import city.xingtu.plan.Text;
import city.xingtu.store.PlanStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a command works with.
 *
 * @param opener opens the store that the settings name; the command closes it
 * @param tiles makes the tiles of a plan as the service would
 * @param access the file of who may see and change what; it need not be there
 * @param out for what was asked for
 * @param err for progress and problems
 */
public record Session(
        Supplier<PlanStore> opener, Function<Atlas, TileSource> tiles, Path access, PrintWriter out, PrintWriter err) {

    /** Opens the store. */
    PlanStore open() {
        return opener.get();
    }

    /** The text in the language of whoever sits there. */
    String say(Text text) {
        boolean chinese = Locale.getDefault().getLanguage().equals("zh");
        return text.in(chinese ? Language.ZH : Language.EN);
    }

    /** Prints a line of what was asked for. */
    void print(String zh, String en) {
        out.println(say(new Text(zh, en)));
    }
}
