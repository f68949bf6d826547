package city.xingtu.app;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.Proposals;
import city.xingtu.http.WorkPool;
import city.xingtu.ogc.api.Jobs;
import city.xingtu.question.Desk;
import city.xingtu.question.QuestionLayers;
import city.xingtu.question.Questions;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The questions of travel time, as answers, layers and processes. */
@Configuration(proxyBeanMethods = false)
class QuestionConfiguration {

    @Bean
    Questions questions(
            Atlas atlas, Proposals proposals, Reach reach, PlanFunctions functions, XingtuProperties properties) {
        return new Questions(new Desk(atlas, proposals, reach, functions, "Xingtu " + properties.version()));
    }

    /** Layers of questions, found in every view. */
    @Bean
    QuestionLayers questionLayers(Atlas atlas, Questions questions, WorkPool pool, XingtuProperties properties) {
        QuestionLayers layers = new QuestionLayers(questions, pool, properties.questions());
        atlas.derive(layers);
        return layers;
    }

    @Bean
    Jobs jobs() {
        return new Jobs();
    }
}
