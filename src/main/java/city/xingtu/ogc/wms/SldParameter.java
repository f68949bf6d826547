package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import city.xingtu.http.Recent;
import city.xingtu.plan.Problem;
import city.xingtu.style.SldBody;
import city.xingtu.style.StyleRepository;
import city.xingtu.style.SymbolFolder;
import java.util.Optional;

/**
 * The parameter SLD_BODY (SLD 1.0, sections 6.3 and 6.4): styles that come with the request. A style by its address
 * ({@code SLD}) is refused: nothing is ever fetched for a request.
 */
final class SldParameter {

    static final String NAME = "SLD_BODY";

    /** What was read last: tiles of one map bring the same document, and painters know compiled styles by identity. */
    private final Recent<Source, SldBody> read = new Recent<>(16);

    private final StyleRepository styles;

    /** @param styles whose pictures documents may name */
    SldParameter(StyleRepository styles) {
        this.styles = styles;
    }

    /** What a style is read from: the pictures are others after those of the service have changed. */
    private record Source(String document, SymbolFolder symbols) {}

    /**
     * The request's document.
     *
     * @throws Problem INVALID_PARAMETER or LIMIT_EXCEEDED with line and element; for any SLD
     */
    Optional<SldBody> of(Query query) {
        if (query.find("SLD").isPresent()) {
            throw Problem.invalid(
                    "SLD",
                    "不接受以地址给出的样式；请用 " + NAME + " 或服务自带的样式",
                    "Styles are not taken from addresses; use " + NAME + " or a style of the service");
        }
        return query.find(NAME)
                .map(document -> read.get(
                        new Source(document, styles.symbols()),
                        source -> SldBody.read(NAME, source.document(), source.symbols())));
    }
}
