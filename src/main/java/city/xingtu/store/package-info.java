/**
 * Floor 3: where the plan is kept. {@link city.xingtu.store.PlanStore} is the port; each sub-package is one kind of
 * store. SQL lives only below here.
 */
@NullMarked
package city.xingtu.store;

import org.jspecify.annotations.NullMarked;
