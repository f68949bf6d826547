package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.draw.MapPainter;
import city.xingtu.http.Legends;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.LabelSquares;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Web Map Service at {@code /wms}: parameters in the URL or, by POST, as a form. Names of parameters are read in any
 * case, values are not (06-042, 6.8.1); what is not known is ignored. A plain servlet beside Spring's, as maps are drawn
 * faster than a controller is found.
 */
public final class WmsServlet extends HttpServlet {

    /** Where it is. */
    public static final String PATH = ServiceAddress.PATH;

    private static final long serialVersionUID = 1L;

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

    /** Parameters that name layers. */
    private static final List<String> LAYERS = List.of("LAYERS", "QUERY_LAYERS", "LAYER");

    private static final Query NOTHING = Query.ignoringCase(Map.of());

    private final transient Atlas atlas;
    private final transient Map<String, Operation> operations;

    /** The service of a plan, its maps drawn by a painter on a pool of threads. */
    public WmsServlet(
            Atlas atlas,
            StyleRepository styles,
            Legends legends,
            MapPainter painter,
            LabelSquares squares,
            WorkPool pool,
            PlanFunctions functions) {
        this.atlas = atlas;
        SldParameter sld = new SldParameter(styles);
        MapQueryReader reader = new MapQueryReader(atlas, styles, functions, sld);
        GetCapabilities capabilities = new GetCapabilities(atlas, styles, legends);
        this.operations = Stream.of(
                        capabilities,
                        new GetMap(atlas, reader, styles, painter, squares, pool),
                        new GetFeatureInfo(reader, styles, pool),
                        new GetLegendGraphic(atlas, styles, sld, pool),
                        new GetStyles(atlas, styles),
                        new DescribeLayer(atlas, styles),
                        new GetMetadata(atlas, capabilities))
                .collect(Collectors.toMap(Operation::name, Function.identity()));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (METHODS.contains(request.getMethod())) {
            super.service(request, response);
        } else {
            response.setHeader("Allow", String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = NOTHING;
        try {
            query = whole(read(request));
            operation(query).answer(query, request, response);
        } catch (RuntimeException | Error | IOException failure) {
            new ServiceFailure(query, request, response).answer(failure);
        }
    }

    /** The request with layers that say all of themselves, such as {@code reach:isochrone} with its vendor parameters. */
    private Query whole(Query query) {
        Query whole = query;
        for (String parameter : LAYERS) {
            String names = Limits.layers(query, parameter).stream()
                    .map(name -> atlas.derived().completed(name, query::find))
                    .collect(Collectors.joining(","));
            if (query.find(parameter).filter(given -> !given.equals(names)).isPresent()) {
                whole = whole.with(parameter, names);
            }
        }
        return whole;
    }

    private static Query read(HttpServletRequest request) {
        try {
            return Query.ignoringCase(request);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException malformed) {
            // What the container says of a broken escape, of bytes that are no UTF-8 or of a form beyond its limit.
            throw new Problem(
                    Problem.Kind.INVALID_PARAMETER,
                    null,
                    new Text("请求参数无法读取", "The parameters of the request cannot be read"));
        }
    }

    private Operation operation(Query query) {
        String service = query.text("SERVICE", "WMS");
        if (!service.equalsIgnoreCase("WMS")) {
            throw Query.expected("SERVICE", service, "WMS", "WMS");
        }
        String name = Operation.name(query.required("REQUEST"));
        Operation operation = operations.get(name);
        if (operation == null) {
            String[] known = operations.keySet().toArray(String[]::new);
            Arrays.sort(known);
            String options = String.join(", ", known);
            throw new ServiceException(
                    ServiceException.Code.OperationNotSupported,
                    "REQUEST",
                    Query.expected("REQUEST", name, options + " 之一", "one of " + options)
                            .text());
        }
        return operation;
    }
}
