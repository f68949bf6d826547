/**
 * Floor 7: OGC Web Map Service 1.3.0 (06-042) and 1.1.1 (01-068r3): one file an operation or parameter.
 *
 * <p>{@link city.xingtu.ogc.wms.WmsServlet} finds the operation; each reads its parameters into typed values and throws
 * {@link city.xingtu.plan.Problem} or {@link city.xingtu.ogc.wms.ServiceException}, which
 * {@link city.xingtu.ogc.wms.ServiceFailure} tells in the form that EXCEPTIONS asks for, with HTTP status 200
 * (docs/decisions/0007-wms.md). {@link city.xingtu.ogc.wms.WmsVersion} holds what the two versions differ in: names of
 * parameters, axis order, offered systems. In memory every box is east first.
 */
@NullMarked
package city.xingtu.ogc.wms;

import org.jspecify.annotations.NullMarked;
