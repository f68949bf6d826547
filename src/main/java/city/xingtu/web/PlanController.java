package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.atlas.View.FeatureHandle;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The plan for the map page, as JSON. Every endpoint takes {@code datetime}, a horizon's year. */
@RestController
public final class PlanController {

    private static final int MOST_HITS = 200;
    private static final int DEFAULT_HITS = 20;
    private static final int LONGEST_SEARCH = 100;

    private final Atlas atlas;

    public PlanController(Atlas atlas) {
        this.atlas = atlas;
    }

    /** Layers, themes, horizons and structures. */
    @GetMapping("/plan/catalogue")
    public void catalogue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = Views.of(atlas, Query.of(request));
        Answers.sendJson(request, response, Answers.JSON, Catalogue.of(view));
    }

    /** A structure with its parts. */
    @GetMapping("/plan/structures/{id}")
    public void structure(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        View view = Views.of(atlas, Query.of(request));
        Structure structure = view.findStructure(id)
                .orElseThrow(() -> unknown("没有结构“" + shorten(id) + "”", "No structure '" + shorten(id) + "'"));
        Answers.sendJson(request, response, Answers.JSON, StructureCard.of(view, structure));
    }

    /** Features by name: {@code q}, and {@code limit} up to 200. */
    @GetMapping("/plan/search")
    public void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = Query.of(request);
        View view = Views.of(atlas, query);
        String text = query.required("q");
        if (text.length() > LONGEST_SEARCH) {
            throw Query.expected(
                    "q", text, "至多 " + LONGEST_SEARCH + " 个字符", "at most " + LONGEST_SEARCH + " characters");
        }
        int limit = query.integer("limit", 1, MOST_HITS, DEFAULT_HITS);
        List<FeatureEntry> hits =
                view.search(text, limit).stream().map(FeatureEntry::of).toList();
        Answers.sendJson(request, response, Answers.JSON, new SearchAnswer(text, hits));
    }

    /** A feature with all that is known of it; {@code layer} tells two features of the same id apart. */
    @GetMapping("/plan/features/{id}")
    public void feature(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Query query = Query.of(request);
        View view = Views.of(atlas, query);
        FeatureHandle handle = find(view, query.find("layer"), id)
                .orElseThrow(() -> unknown("没有要素“" + shorten(id) + "”", "No feature '" + shorten(id) + "'"));
        Answers.send(request, response, Answers.GEO_JSON, FeatureCard.of(view, handle));
    }

    /** What a search found, best first. */
    record SearchAnswer(String query, List<FeatureEntry> features) {}

    private static Optional<FeatureHandle> find(View view, Optional<String> layer, String id) {
        if (layer.isEmpty()) {
            return view.findFeature(id);
        }
        LayerSnapshot snapshot = view.findLayer(layer.get()).orElseThrow(() -> TileSource.unknownLayer(layer.get()));
        int row = snapshot.row(id);
        return row < 0 ? Optional.empty() : Optional.of(new FeatureHandle(snapshot, row));
    }

    private static Problem unknown(String zh, String en) {
        return new Problem(Problem.Kind.UNKNOWN_FEATURE, "id", new Text(zh, en));
    }

    private static String shorten(String id) {
        return id.length() > 80 ? id.substring(0, 80) + "…" : id;
    }
}
