package city.xingtu.question;

import city.xingtu.http.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All questions. Safe for any number of threads. */
public final class Questions {

    private final Map<String, Question> questions = new LinkedHashMap<>();

    public Questions(Desk desk) {
        for (Question question : List.of(
                new WithinQuestion(desk),
                new IsochroneQuestion(desk),
                new MatrixQuestion(desk),
                new CoverageQuestion(desk),
                new CompareQuestion(desk),
                new RouteQuestion(desk))) {
            questions.put(question.id(), question);
        }
    }

    /** In the order in which they are listed. */
    public List<Question> list() {
        return List.copyOf(questions.values());
    }

    /** The question of that id. */
    public Optional<Question> find(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /**
     * The answer to a question.
     *
     * @param also parameters of the protocol that the question does not know and that may be given
     * @throws city.xingtu.plan.Problem as {@link Question#answer} does, and for parameters that are not known
     */
    public static Answer ask(Question question, Query query, String... also) {
        List<String> names =
                new ArrayList<>(question.inputs().stream().map(Input::name).toList());
        names.addAll(List.of(also));
        query.allowOnly(names);
        return question.answer(query);
    }
}
