package city.xingtu.http;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.draw.MapPainter;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Edit;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.SamplePlan;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.TileAddress;
import city.xingtu.tile.Tiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What was answered to an address, and what becomes of it when the plan changes. */
class TileMemoTest {

    /** The access of whoever sees everything. */
    private static final String EVERYBODY = "";

    private static final String ADDRESS = "/tiles/stations/14/13669/6743";
    private static final TileAddress PLACE = TileAddress.parse(TileMatrixSets.webMercatorQuad(), "14", "13669", "6743");

    private final Atlas atlas = new Atlas(MemoryStore.of(SamplePlan.small()));
    private final TileSource source = new TileSource(
            StyleRepository.empty(),
            new Tiles(1 << 20, new MapPainter(), making -> {
                try {
                    return making.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }),
            new PlanFunctions(new Reach(Crew.ALONE)),
            new TileMatrixSets(List.of()),
            Map.of());
    private final TileMemo<TileAnswer> memo = new TileMemo<>(atlas, source, 1 << 20);

    private void answer(TileFormat format) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", ADDRESS);
        request.setAttribute(TileMemo.SLOT, memo.await(EVERYBODY, ADDRESS, answer -> answer));
        TileRequest asked = TileRequest.of(atlas.view(), List.of("stations"), PLACE, format);
        TileAnswer.send(request, new MockHttpServletResponse(), asked, source.get(asked));
    }

    private void move(String station, String to) {
        Edit edit =
                new Edit.Put("stations", SamplePlan.feature(station, "站", to).make());
        atlas.commit(atlas.view().revision().number(), "test", "", List.of(edit));
    }

    @ParameterizedTest
    @EnumSource(TileFormat.class)
    void anAnswerStaysGoodWhileNothingChangesOfWhatItsTileIsMade(TileFormat format) throws IOException {
        assertThat(memo.find(EVERYBODY, ADDRESS)).isEmpty();
        assertThat(memo.renew(EVERYBODY, ADDRESS)).isEmpty();
        answer(format);
        Optional<TileAnswer> first = memo.find(EVERYBODY, ADDRESS);
        assertThat(first).isPresent();

        move("st-2", "POINT (118.5 29.5)");
        answer(format);
        move("st-2", "POINT (118.6 29.5)");
        assertThat(memo.find(EVERYBODY, ADDRESS))
                .as("before anybody has looked")
                .isEmpty();
        assertThat(memo.renew(EVERYBODY, ADDRESS)).isPresent();
        assertThat(memo.find(EVERYBODY, ADDRESS)).isPresent();

        move("st-1", "POINT (120.346 30.31)");
        assertThat(memo.find(EVERYBODY, ADDRESS)).isEmpty();
        assertThat(memo.renew(EVERYBODY, ADDRESS))
                .as("a station on the tile moved")
                .isEmpty();
        answer(format);
        assertThat(memo.find(EVERYBODY, ADDRESS).orElseThrow().tag(false))
                .isNotEqualTo(first.orElseThrow().tag(false));
    }
}
