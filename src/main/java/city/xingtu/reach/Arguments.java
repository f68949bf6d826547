package city.xingtu.reach;

import city.xingtu.filter.FunctionLibrary;
import city.xingtu.filter.RowFunction;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Structure;
import java.util.List;
import java.util.OptionalInt;

/** What functions of the plan ask of their arguments: names and numbers must be the same for every row. */
final class Arguments {

    private Arguments() {}

    static String text(List<RowFunction> arguments, int index, String function) {
        return FunctionLibrary.constant(arguments.get(index))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElseThrow(() -> unknown(
                        function, "第 " + (index + 1) + " 个参数应为文本", "argument " + (index + 1) + " must be a text"));
    }

    static double number(List<RowFunction> arguments, int index, double most, String function) {
        return FunctionLibrary.constant(arguments.get(index))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).doubleValue())
                .filter(number -> number > 0 && number <= most)
                .orElseThrow(() -> unknown(
                        function,
                        "第 " + (index + 1) + " 个参数应为不超过 " + (int) most + " 的正数",
                        "argument " + (index + 1) + " must be a number above 0 and up to " + (int) most));
    }

    /** The number of a part as second argument; empty when it is not given. */
    static OptionalInt part(Structure structure, List<RowFunction> arguments, String function) {
        if (arguments.size() < 2) {
            return OptionalInt.empty();
        }
        int number = (int) number(arguments, 1, 1_000_000, function);
        if (structure.parts().stream().noneMatch(part -> part.number() == number)) {
            throw unknown(
                    function, structure.id() + " 没有第 " + number + " 部分", structure.id() + " has no part " + number);
        }
        return OptionalInt.of(number);
    }

    static Problem unknown(String function, String zh, String en) {
        return Problem.invalid(
                "filter", "filter，" + function + "：" + shortened(zh), "filter, " + function + ": " + shortened(en));
    }

    private static String shortened(String words) {
        return words.length() > 120 ? words.substring(0, 120) + "…" : words;
    }
}
