package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.Proposals;
import city.xingtu.http.Answers;
import city.xingtu.http.BaseUrl;
import city.xingtu.http.ETags;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Proposals to read. {@link ProposalEditingController} changes them, {@link ProposalFilter} shows the plan under them. */
@RestController
public final class ProposalController {

    private static final JsonMapper JSON = new JsonMapper();

    private final Atlas atlas;
    private final Proposals proposals;

    public ProposalController(Atlas atlas, Proposals proposals) {
        this.atlas = atlas;
        this.proposals = proposals;
    }

    /** All proposals, without their edits. */
    @GetMapping("/proposals")
    public void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query.of(request).allowOnly(List.of("lang"));
        String base = BaseUrl.of(request);
        List<Map<String, Object>> all = proposals.list().stream()
                .map(proposal -> ProposalDocument.summary(proposal, base))
                .toList();
        Answers.sendJson(request, response, Answers.JSON, Map.of("proposals", all));
    }

    /** A proposal with its edits. */
    @GetMapping("/proposals/{id}")
    public void one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Query.of(request).allowOnly(List.of("lang"));
        Proposal proposal = proposals.find(id).orElseThrow(ProposalController::unknown);
        if (!ETags.notModified(request, response, tag(proposal))) {
            send(request, response, proposal);
        }
    }

    /** Where the plan has changed what the proposal edits. */
    @GetMapping("/proposals/{id}/conflicts")
    public void conflicts(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Query.of(request).allowOnly(List.of("lang"));
        Proposal proposal = proposals.find(id).orElseThrow(ProposalController::unknown);
        Answers.sendJson(
                request,
                response,
                Answers.JSON,
                Map.of("conflicts", ProposalDocument.conflicts(atlas.conflicts(proposal))));
    }

    /** Who did what to the proposal, deleted ones too. */
    @GetMapping("/proposals/{id}/history")
    public void history(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Query.of(request).allowOnly(List.of("lang"));
        List<Map<String, Object>> entries =
                proposals.history(id).stream().map(ProposalDocument::entry).toList();
        if (entries.isEmpty()) {
            throw unknown();
        }
        Answers.sendJson(request, response, Answers.JSON, Map.of("history", entries));
    }

    static Problem unknown() {
        return new Problem(Problem.Kind.UNKNOWN_FEATURE, "id", new Text("没有此方案", "There is no such proposal"));
    }

    /** Names the version: whoever changes it says by it which one he saw. */
    static String tag(Proposal proposal) {
        return "\"v" + proposal.version() + '"';
    }

    static void send(HttpServletRequest request, HttpServletResponse response, Proposal proposal) throws IOException {
        byte[] body = JSON.writeValueAsBytes(ProposalDocument.of(proposal, BaseUrl.of(request)));
        response.setHeader("ETag", tag(proposal));
        response.setHeader("Cache-Control", Answers.REVALIDATE);
        response.setContentType(Answers.JSON);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
