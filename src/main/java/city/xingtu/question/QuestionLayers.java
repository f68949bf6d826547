package city.xingtu.question;

import city.xingtu.atlas.DerivedLayers;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.locationtech.jts.geom.Point;

/**
 * The layers of questions, by {@linkplain LayerName names that say the question}: one mechanism for maps, tiles, legends,
 * feature information and features, under proposals and in every horizon. What was worked out last is kept as long as
 * the plan stands still. Safe for any number of threads.
 */
public final class QuestionLayers implements DerivedLayers {

    private static final int KEPT = 24;

    /** Above every layer of the plan and below its structures. */
    private static final int RANK = 900;

    /** Inputs that name layers. */
    private static final List<String> LAYERS = List.of("from", "target");

    private final Questions questions;
    private final WorkPool pool;
    private final List<String> offered;

    /** A layer and the state of the plan that it is of. */
    private record Key(String name, String state, Optional<Integer> horizon) {}

    private final Map<Key, FutureTask<LayerSnapshot>> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FutureTask<LayerSnapshot>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param pool on which layers are worked out
     * @param offered names of those that clients are told of
     */
    public QuestionLayers(Questions questions, WorkPool pool, List<String> offered) {
        this.questions = questions;
        this.pool = pool;
        this.offered = List.copyOf(offered);
    }

    @Override
    public Optional<LayerSnapshot> find(View view, String name) {
        Optional<LayerName> read = LayerName.read(name);
        return read.flatMap(this::drawn).map(question -> {
            Key key = new Key(name, view.state(), view.horizon());
            FutureTask<LayerSnapshot> layer;
            synchronized (known) {
                layer = known.computeIfAbsent(
                        key,
                        absent -> new FutureTask<>(
                                () -> make(view, name, question, read.get().query())));
            }
            return pool.run(() -> result(key, layer));
        });
    }

    /** Works it out, or waits for another thread of the pool that does; what fails is tried again by the next. */
    private LayerSnapshot result(Key key, FutureTask<LayerSnapshot> layer) throws Exception {
        layer.run();
        try {
            return layer.get();
        } catch (ExecutionException e) {
            synchronized (known) {
                known.remove(key, layer);
            }
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }

    private LayerSnapshot make(View view, String name, DrawnQuestion question, Query query) {
        query.allowOnly(inputs(question).stream().map(Input::name).toList());
        return LayerSnapshot.of(declaration(view, name, question, query), question.features(view, query));
    }

    @Override
    public Map<String, Object> at(View view, String name, Point place) {
        Optional<LayerName> read = LayerName.read(name);
        return read.flatMap(this::drawn)
                .map(question -> pool.run(() -> question.at(view, read.get().query(), place)))
                .orElse(Map.of());
    }

    @Override
    public List<Layer> offered(View view) {
        List<Layer> layers = new ArrayList<>();
        for (String name : offered) {
            declare(view, name).ifPresent(layers::add);
        }
        return layers;
    }

    @Override
    public Optional<Layer> declare(View view, String name) {
        Optional<LayerName> read = LayerName.read(name);
        try {
            return read.flatMap(this::drawn)
                    .filter(question -> read.get().values().entrySet().stream()
                            .filter(value -> LAYERS.contains(value.getKey()))
                            .allMatch(value -> view.findLayer(value.getValue()).isPresent()))
                    .map(question ->
                            declaration(view, name, question, read.get().query()));
        } catch (Problem unfit) {
            return Optional.empty();
        }
    }

    /** That of a question alone, such as {@code reach:isochrone}, leaves all its inputs open. */
    @Override
    public String completed(String name, Function<String, Optional<String>> beside) {
        return LayerName.read(name)
                .filter(bare -> bare.values().isEmpty())
                .flatMap(bare -> drawn(bare).map(question -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (Input input : inputs(question)) {
                        beside.apply(input.name()).ifPresent(value -> values.put(input.name(), value));
                    }
                    return new LayerName(bare.question(), values).write();
                }))
                .orElse(name);
    }

    /** All but the horizon, which the map has. */
    private static List<Input> inputs(Question question) {
        return question.inputs().stream()
                .filter(input -> !input.equals(TravelInputs.DATETIME))
                .toList();
    }

    private Optional<DrawnQuestion> drawn(LayerName name) {
        return questions
                .find(name.question())
                .filter(DrawnQuestion.class::isInstance)
                .map(DrawnQuestion.class::cast);
    }

    private static Layer declaration(View view, String name, DrawnQuestion question, Query query) {
        DrawnQuestion.Declaration declared = question.declare(query);
        List<Field> fields = new ArrayList<>(CommonFields.ALL);
        fields.addAll(declared.fields());
        return new Layer(
                name,
                title(view, question, query),
                declared.geometry(),
                null,
                fields,
                declared.style(),
                List.of(),
                ScaleRange.ALL,
                RANK);
    }

    /** The question's title with its values, layers by their titles. */
    private static Text title(View view, Question question, Query query) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Input input : inputs(question)) {
            query.find(input.name()).ifPresent(value -> {
                Text shown = shown(view, input.name(), value);
                zh.add(shown.zh());
                en.add(shown.en());
            });
        }
        Text title = question.title();
        return zh.isEmpty()
                ? title
                : new Text(title.zh() + "：" + String.join("，", zh), title.en() + ": " + String.join("; ", en));
    }

    private static Text shown(View view, String input, String value) {
        if (LAYERS.contains(input)) {
            return view.findLayer(value).map(layer -> layer.layer().title()).orElse(Text.same(value));
        }
        return input.equals(TravelInputs.MINUTES.name())
                ? new Text(value.replace(",", "、") + " 分钟", value.replace(",", ", ") + " min")
                : Text.same(input + "=" + value);
    }
}
