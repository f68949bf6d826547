package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.http.Horizons;
import city.xingtu.http.Query;

/** What a request of Xingtu's own endpoints looks at. */
final class Views {

    private Views() {}

    /** The view of the parameter {@code datetime}. */
    static View of(Atlas atlas, Query query) {
        return atlas.view(Horizons.find(query, "datetime"));
    }
}
