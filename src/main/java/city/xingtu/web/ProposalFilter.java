package city.xingtu.web;

import city.xingtu.atlas.Branch;
import city.xingtu.atlas.Proposals;
import city.xingtu.http.BaseUrl;
import city.xingtu.http.ProblemJson;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every service again under {@code /proposals/{id}/}: the request is forwarded to the service in the {@link Branch} of the
 * proposal, so that the plan is what it would be under it, and the addresses in answers keep the prefix. What there is of
 * the proposal itself ({@code /proposals/{id}}, {@code …/conflicts}, {@code …/history}) is left to its controller.
 */
public final class ProposalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern UNDER = Pattern.compile("/proposals/([A-Za-z0-9_-]+)(/.*)");
    private static final Set<String> OWN = Set.of("/conflicts", "/history");
    /** What is not of the plan and has no form under a proposal. */
    private static final Pattern ELSEWHERE = Pattern.compile("/(proposals|actuator|admin|error)(/.*)?");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");

    private final transient Proposals proposals;

    public ProposalFilter(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // As it was sent: the container decodes what is forwarded once, as it does with any request.
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher under = UNDER.matcher(path);
        if (!under.matches() || OWN.contains(under.group(2))) {
            chain.doFilter(request, response);
            return;
        }
        String service = under.group(2);
        Optional<Proposal> proposal = proposals.find(under.group(1));
        if (proposal.isEmpty() || ELSEWHERE.matcher(service).matches()) {
            ProblemJson.sendStatus(
                    request, response, 404, new Text("没有此方案或服务", "There is no such proposal or service"));
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS, POST");
            ProblemJson.sendStatus(
                    request,
                    response,
                    405,
                    new Text("方案之下不能修改，请修改方案本身", "Nothing is changed under a proposal: change the proposal"));
        } else {
            request.setAttribute(BaseUrl.BRANCH, "/proposals/" + under.group(1));
            forward(request, response, service, proposal.get());
        }
    }

    private static void forward(
            HttpServletRequest request, HttpServletResponse response, String service, Proposal proposal)
            throws IOException, ServletException {
        try {
            Branch.under(proposal, () -> {
                request.getRequestDispatcher(service).forward(request, response);
                return service;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
