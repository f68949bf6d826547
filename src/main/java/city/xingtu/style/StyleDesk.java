package city.xingtu.style;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.function.Supplier;

/**
 * Where styles are changed while the service runs: documents are read before they are kept, and what is kept is what maps
 * are drawn with from then on.
 *
 * @param styles that the service offers, which become what the folders say
 * @param own folder of the documents that came through the service
 * @param folders reads all folders anew
 */
public record StyleDesk(StyleRepository styles, StyleFolder own, Supplier<StyleRepository> folders) {

    /** Takes what the folders say by now; what is broken stays as it was. */
    public synchronized void refresh() {
        styles.become(folders.get());
    }

    /**
     * Keeps a document under an id, if it can be read and defines a style.
     *
     * @throws Problem with line, column and element
     */
    public synchronized void put(String id, String document) {
        own.put(id, document);
        refresh();
    }

    /**
     * Forgets the document that came through the service; a shipped style of that id is valid again.
     *
     * @throws Problem NOT_APPLICABLE for a style that did not come through the service
     */
    public synchronized void remove(String id) {
        if (!own.has(id)) {
            throw new Problem(
                    Problem.Kind.NOT_APPLICABLE,
                    "id",
                    new Text(
                            "样式 " + id + " 随服务提供，不能删除", "The style " + id + " is a shipped one and cannot be removed"));
        }
        own.remove(id);
        refresh();
    }
}
