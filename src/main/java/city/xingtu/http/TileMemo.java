package city.xingtu.http;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.Branch;
import city.xingtu.atlas.View;
import city.xingtu.plan.Problem;
import city.xingtu.tile.LastUsed;
import city.xingtu.tile.TileKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tiles answered last, by their addresses alone, whatever the protocol: while plan and styles stay as they are, an
 * address need not be read again, and after a commit only what its tile is made of is looked at. Up to a number of bytes.
 * Whoever may see the same shares them: what one may see is part of the key.
 *
 * @param <A> how an answer is kept, ready to be sent again
 */
public final class TileMemo<A> {

    /** Attribute of a request that takes the answer. */
    public static final String SLOT = TileMemo.class.getName();

    /** Bytes of memory that an entry takes beside its tile, about. */
    private static final int OVERHEAD = 2500;

    private final Atlas atlas;
    private final TileSource tiles;
    private final LastUsed<Key, Entry<A>> entries;

    /** Takes the answer to a request under way. */
    private interface Slot {
        void take(TileRequest asked, TileAnswer answer);
    }

    /** What plan and styles were. */
    private record State(long revision, long styles) {}

    /** @param access {@link city.xingtu.atlas.Access#state} of whoever asks */
    private record Key(String access, String address) {}

    /** The request for a tile without the view that it was made from, which is not to be kept from being collected. */
    private record Wish(Function<View, TileRequest> request, Optional<Integer> horizon, TileKey key) {}

    private record Entry<A>(A answer, State state, Key key, TileAnswer tile, Wish wish) {
        long weight() {
            return OVERHEAD + 2L * key.address().length() + tile.tile().weight();
        }
    }

    /** @param capacity the most bytes that the answers may take */
    public TileMemo(Atlas atlas, TileSource tiles, long capacity) {
        this.atlas = atlas;
        this.tiles = tiles;
        this.entries = new LastUsed<>(capacity, Entry::weight);
    }

    /** Tells the memo, if it wants to know, what the answer to the request is. */
    static void tell(HttpServletRequest request, TileRequest asked, TileAnswer answer) {
        // Under a proposal the same address is another tile.
        if (request.getAttribute(SLOT) instanceof Slot slot && Branch.current().isEmpty()) {
            slot.take(asked, answer);
        }
    }

    /**
     * What was answered to the address, if nothing has changed since; never waits.
     *
     * @param access {@link city.xingtu.atlas.Access#state} of whoever asks
     */
    public Optional<A> find(String access, String address) {
        Entry<A> known = entries.find(new Key(access, address));
        return known != null && known.state().equals(state()) ? Optional.of(known.answer()) : Optional.empty();
    }

    /**
     * What was answered to the address, if plan or styles changed since, but nothing of which the tile is made. May wait. To
     * be called with the access of whoever asks.
     */
    public Optional<A> renew(String access, String address) {
        Key key = new Key(access, address);
        Entry<A> known = entries.find(key);
        State now = state();
        if (known == null || known.state().equals(now)) {
            return Optional.ofNullable(known).map(Entry::answer);
        }
        if (!isSame(known.wish())) {
            return Optional.empty();
        }
        entries.put(key, new Entry<>(known.answer(), now, key, known.tile(), known.wish()));
        return Optional.of(known.answer());
    }

    private boolean isSame(Wish wish) {
        try {
            return tiles.key(wish.request().apply(atlas.view(wish.horizon()))).equals(wish.key());
        } catch (Problem e) {
            // There is no such layer any more: whoever answers says so in the words of the protocol.
            return false;
        }
    }

    /**
     * Lets the memo learn the answer to a request.
     *
     * @param prepare makes it ready to be sent again; called before it is sent the first time, with all headers set that
     *     are not the tile's own
     * @return what the request is to have as the attribute {@link #SLOT}
     */
    public Object await(String access, String address, Function<TileAnswer, A> prepare) {
        // Taken first: a commit while the tile is made leaves an entry of the earlier state, which nobody gets.
        State state = state();
        Key key = new Key(access, address);
        return (Slot) (asked, answer) -> {
            Wish wish = new Wish(asked.ofAny(), asked.view().horizon(), tiles.key(asked));
            entries.put(key, new Entry<>(prepare.apply(answer), state, key, answer, wish));
        };
    }

    private State state() {
        return new State(atlas.view().revision().number(), tiles.edition());
    }
}
