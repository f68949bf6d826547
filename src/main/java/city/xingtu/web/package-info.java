/** Floor 7: Xingtu's own endpoints ({@code /reach}, {@code /tiles}, {@code /plan}) and the map page. */
@NullMarked
package city.xingtu.web;

import org.jspecify.annotations.NullMarked;
