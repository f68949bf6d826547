package city.xingtu.app;

import city.xingtu.plan.Text;
import org.eclipse.jetty.http.HttpStatus;

/** What to say of a status when nothing more is known of the request than that. */
final class StatusTexts {

    private static final String MOST_KILOBYTES = "32 KB";

    private StatusTexts() {}

    static Text of(int status) {
        return switch (status) {
            case HttpStatus.NOT_FOUND_404 -> new Text("没有此地址", "There is nothing at this address");
            case HttpStatus.METHOD_NOT_ALLOWED_405 -> new Text("此地址不接受该方法", "This address does not take that method");
            case HttpStatus.REQUEST_TIMEOUT_408 ->
                new Text("请求未在规定时间内到齐", "The rest of the request did not come in time");
            case HttpStatus.URI_TOO_LONG_414 ->
                new Text(
                        "地址（含查询参数）至多 " + MOST_KILOBYTES + "；更长的过滤条件或样式请以 POST 表单发送至 /wms",
                        "The address with its query may have " + MOST_KILOBYTES
                                + " at most; longer filters and styles go to /wms as a form (POST)");
            case HttpStatus.EXPECTATION_FAILED_417 ->
                new Text("Expect 只接受 100-continue", "The only expectation that is met is 100-continue");
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                new Text(
                        "地址与各首部字段合计至多 " + MOST_KILOBYTES,
                        "The address and the header fields together may have " + MOST_KILOBYTES + " at most");
            case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
                new Text("应为 HTTP/1.0、HTTP/1.1 或 HTTP/2", "Expected HTTP/1.0, HTTP/1.1 or HTTP/2");
            default -> new Text("请求无法处理", "The request cannot be served as it is");
        };
    }

    /** For a request that is refused before anybody has looked at what it asks for. */
    static Text ofMalformed(int status) {
        return status == HttpStatus.BAD_REQUEST_400
                ? new Text(
                        "请求不符合 HTTP 规范：应有规范的请求行、一个 Host 首部、无控制字符的首部字段和一致的正文长度",
                        "The request is not well-formed HTTP: expected a proper request line, one Host, header fields"
                                + " without control characters, and one length of the body")
                : of(status);
    }
}
