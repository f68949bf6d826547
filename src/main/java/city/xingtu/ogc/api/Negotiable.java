package city.xingtu.ogc.api;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form in which something can be had, named by the parameter {@code f} or wished for by {@code Accept}. */
interface Negotiable {

    /** The value of the parameter {@code f}. */
    String parameter();

    /** How much a client that sends this {@code Accept} likes it: 0 for not at all. */
    double quality(String accept);

    /**
     * The form that the request wants.
     *
     * @param offered the earlier one where the client likes several alike
     * @param otherwise where it likes none or does not say
     * @throws Problem UNKNOWN_FORMAT
     */
    static <F extends Negotiable> F of(HttpServletRequest request, Query query, Collection<F> offered, F otherwise) {
        Optional<String> named = query.find("f");
        if (named.isPresent()) {
            return offered.stream()
                    .filter(format -> format.parameter().equals(named.get()))
                    .findFirst()
                    .orElseThrow(() -> unknown(offered));
        }
        String accept = request.getHeader("Accept");
        F best = otherwise;
        double quality = 0;
        if (accept != null) {
            for (F format : offered) {
                double liked = format.quality(accept);
                if (liked > quality) {
                    best = format;
                    quality = liked;
                }
            }
        }
        return best;
    }

    private static Problem unknown(Collection<? extends Negotiable> offered) {
        String names = offered.stream().map(Negotiable::parameter).collect(Collectors.joining(", "));
        return new Problem(Problem.Kind.UNKNOWN_FORMAT, "f", new Text("f 应为下列之一：" + names, "f is one of " + names));
    }
}
