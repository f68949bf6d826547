/**
 * Between floors 6.5 and 7: the questions that may be asked of the network. Each says what it takes and answers whoever
 * asks: Xingtu's own endpoints, processes, layers of maps. Knows no servlet and no Spring.
 */
@NullMarked
package city.xingtu.question;

import org.jspecify.annotations.NullMarked;
