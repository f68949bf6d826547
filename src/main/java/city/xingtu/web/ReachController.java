package city.xingtu.web;

import city.xingtu.http.Answers;
import city.xingtu.http.Body;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.question.Answer;
import city.xingtu.question.JsonQuery;
import city.xingtu.question.Question;
import city.xingtu.question.Questions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Questions of travel time under {@code /reach}, as an address or as a JSON object of the same members. */
@Controller
final class ReachController {

    /** Header with what an answer rests on, as JSON in ASCII, where its format cannot say it. */
    private static final String BASIS = "Xingtu-Basis";

    private static final String LANGUAGE = "lang";
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Questions questions;
    private final WorkPool pool;

    ReachController(Questions questions, WorkPool pool) {
        this.questions = questions;
        this.pool = pool;
    }

    /** A question in an address. */
    @GetMapping("/reach/{question}")
    void get(@PathVariable String question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ask(find(question), Query.of(request), request, response);
    }

    /** A question in a body, with formats and languages in the address. */
    @PostMapping("/reach/{question}")
    void post(@PathVariable String question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Question found = find(question);
        Map<String, String> beside = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        ask(found, JsonQuery.of(Body.object(request), beside), request, response);
    }

    private Question find(String id) {
        return questions.find(id).orElseThrow(() -> {
            String known = questions.list().stream().map(Question::id).collect(Collectors.joining(", "));
            return new Problem(
                    Problem.Kind.UNKNOWN_FEATURE,
                    "question",
                    new Text("没有此问题；有：" + known, "There is no such question; there are " + known));
        });
    }

    private void ask(Question question, Query query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answer answer = pool.run(() -> Questions.ask(question, query, LANGUAGE));
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (!answer.basis().isEmpty()) {
            response.setHeader("Access-Control-Expose-Headers", BASIS);
            response.setHeader(BASIS, ASCII.writeValueAsString(answer.basis()));
        }
        Answers.send(request, response, answer.type(), answer.content());
    }
}
