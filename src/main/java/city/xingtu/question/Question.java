package city.xingtu.question;

import city.xingtu.http.Query;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.Map;

/** A question that may be asked of the network by any protocol. Safe for any number of threads. */
public interface Question {

    /** Name of the input that chooses among {@link #formats}. */
    String FORMAT = "f";

    /** Its name in addresses. */
    String id();

    Text title();

    Text description();

    /** All that it takes; it refuses what is not among them. */
    List<Input> inputs();

    /** Media types of its answers by their names, the usual one first; with several the name is the input {@code f}. */
    Map<String, String> formats();

    /**
     * The answer, which is the same in every byte for as long as plan and question are.
     *
     * @param query values of {@link #inputs}; the caller has a core for it
     * @throws city.xingtu.plan.Problem for whatever is missing, malformed, unknown, too much, or cannot be travelled
     */
    Answer answer(Query query);
}
