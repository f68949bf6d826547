package city.xingtu.app;

import city.xingtu.atlas.Access;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Has everything behind it work for whoever {@link AccessHandler} made out. */
final class AccessScope extends Handler.Wrapper {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return Access.as(AccessHandler.of(request), () -> super.handle(request, response, callback));
    }
}
