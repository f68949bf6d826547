package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.Proposals;
import city.xingtu.http.Authorship;
import city.xingtu.http.BaseUrl;
import city.xingtu.http.BodyReader;
import city.xingtu.http.Editing;
import city.xingtu.http.ProblemJson;
import city.xingtu.http.Query;
import city.xingtu.http.Refusal;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.ProposalConflict;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes, changes and deletes proposals, where editing is open. */
@RestController
@ConditionalOnProperty(name = Editing.SETTING, havingValue = "open")
public final class ProposalEditingController {

    private static final List<String> TYPES = List.of("application/json");
    private static final Pattern TAG = Pattern.compile("\\s*\"v([0-9]{1,15})\"\\s*");

    private final Atlas atlas;
    private final Proposals proposals;

    public ProposalEditingController(Atlas atlas, Proposals proposals) {
        this.atlas = atlas;
        this.proposals = proposals;
    }

    /** A new proposal, under an id that is made up. */
    @PostMapping("/proposals")
    public void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
        guard(request, response, () -> {
            Proposal.Content content = content(request);
            Authorship by = authorship(request, "新建方案");
            String id = "p-" + UUID.randomUUID().toString().substring(0, 13);
            Proposal saved = proposals.save(id, 0, content, by.author(), by.reason());
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setHeader("Location", BaseUrl.of(request) + "/proposals/" + id);
            ProposalController.send(request, response, saved);
        });
    }

    /** The proposal as a whole, as a new version. */
    @PutMapping("/proposals/{id}")
    public void replace(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        guard(request, response, () -> {
            Proposal.Content content = content(request);
            long seen = seen(request, id);
            Authorship by = authorship(request, "修改方案");
            ProposalController.send(request, response, proposals.save(id, seen, content, by.author(), by.reason()));
        });
    }

    /** Away with it; its versions and its history stay. */
    @DeleteMapping("/proposals/{id}")
    public void delete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        guard(request, response, () -> {
            long seen = seen(request, id);
            Authorship by = authorship(request, "删除方案");
            proposals.delete(id, seen, by.author(), by.reason());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
    }

    private Proposal.Content content(HttpServletRequest request) throws IOException {
        byte[] body = BodyReader.read(request, TYPES);
        var view = atlas.view();
        return ProposalBody.read(body, view.schema(), view.revision().number());
    }

    private Authorship authorship(HttpServletRequest request, String otherwise) {
        Query query = Query.of(request);
        query.allowOnly(List.of("author", "reason", "lang"));
        return Authorship.of(query, otherwise, atlas.view().revision().number());
    }

    /** The version that the author saw. */
    private long seen(HttpServletRequest request, String id) {
        Proposal present = proposals.find(id).orElseThrow(ProposalController::unknown);
        String given = request.getHeader("If-Match");
        if (given == null) {
            throw new Refusal(
                    428,
                    new Text(
                            "缺少 If-Match：请给出所见版本的 ETag", "If-Match is missing: say by its ETag which version you saw"));
        }
        Matcher tag = TAG.matcher(given);
        if (given.strip().equals("*")) {
            return present.version();
        }
        if (!tag.matches()) {
            throw new Refusal(412, new Text("If-Match 不是方案的版本", "If-Match is no version of the proposal"));
        }
        return Long.parseLong(tag.group(1));
    }

    /** A change under way. */
    private interface Change {
        void run() throws IOException;
    }

    private static void guard(HttpServletRequest request, HttpServletResponse response, Change change)
            throws IOException {
        try {
            change.run();
        } catch (Refusal refusal) {
            ProblemJson.sendStatus(request, response, refusal.status(), refusal.text());
        } catch (ProposalConflict conflict) {
            // RFC 9110, 13.1.1: If-Match named another version than the present one.
            ProblemJson.sendStatus(request, response, 412, conflict.text());
        }
    }
}
