package city.xingtu.http;

import city.xingtu.atlas.Atlas;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.Tile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the tiles asked for last by their address alone, whatever the protocol: while plan and styles stay as they
 * are, an address need not be read again. Up to a number of bytes. What an answer may not be given to everybody must not
 * come through here: whoever adds permissions adds them to the key.
 */
public final class TileMemo extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Bytes of memory that an entry takes beside its tile, about. */
    private static final int OVERHEAD = 500;

    private static final String SLOT = TileMemo.class.getName();

    private final transient Atlas atlas;
    private final transient StyleRepository styles;
    private final long capacity;
    private final transient Map<String, Entry> entries = new LinkedHashMap<>(256, 0.75f, true);
    private long weight;

    /** What was answered, and of which state of plan and styles. */
    private record Entry(TileAnswer answer, long revision, long styles, long weight) {}

    /** Takes the answer of the request under way. */
    private static final class Slot {
        private @Nullable TileAnswer answer;
    }

    /** @param capacity the most bytes that the answers may take */
    public TileMemo(Atlas atlas, StyleRepository styles, long capacity) {
        this.atlas = atlas;
        this.styles = styles;
        this.capacity = capacity;
    }

    /** Tells the memo, if the request came through it, what the answer is. */
    static void tell(HttpServletRequest request, TileAnswer answer) {
        if (request.getAttribute(SLOT) instanceof Slot slot) {
            slot.answer = answer;
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        String address = query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
        // Taken first: a commit while the tile is made leaves an entry of the earlier state, which nobody gets.
        long revision = atlas.view().revision().number();
        long edition = styles.edition();
        Entry known = find(address);
        if (known != null && known.revision() == revision && known.styles() == edition) {
            known.answer().send(request, response);
            return;
        }
        Slot slot = new Slot();
        request.setAttribute(SLOT, slot);
        chain.doFilter(request, response);
        if (slot.answer != null) {
            Tile tile = slot.answer.tile();
            put(address, new Entry(slot.answer, revision, edition, OVERHEAD + 2L * address.length() + tile.weight()));
        }
    }

    private synchronized @Nullable Entry find(String address) {
        return entries.get(address);
    }

    private synchronized void put(String address, Entry entry) {
        Entry old = entries.put(address, entry);
        weight += entry.weight() - (old == null ? 0 : old.weight());
        Iterator<Entry> eldest = entries.values().iterator();
        while (weight > capacity) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }
}
