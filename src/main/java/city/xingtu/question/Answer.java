package city.xingtu.question;

import java.util.Map;

/**
 * What a question is answered.
 *
 * @param type media type of the content
 * @param basis what it rests on (parameters, network, software), for formats that cannot say it themselves; empty when
 *     the content says it
 */
public record Answer(String type, byte[] content, Map<String, Object> basis) {

    /** One that says itself what it rests on. */
    Answer(String type, byte[] content) {
        this(type, content, Map.of());
    }
}
