/** What {@code java -jar xingtu.jar COMMAND} does: import, export, verify, backup, restore. Knows no Spring. */
@NullMarked
package city.xingtu.cli;

import org.jspecify.annotations.NullMarked;
