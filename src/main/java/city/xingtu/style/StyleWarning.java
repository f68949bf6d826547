package city.xingtu.style;

import city.xingtu.plan.Text;

/** Something in a style that was understood differently than written, or not at all. */
public record StyleWarning(int line, Text text) {

    @Override
    public String toString() {
        return "line " + line + ": " + text.en();
    }
}
