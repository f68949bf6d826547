package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Filter;
import city.xingtu.ink.BlendMode;
import city.xingtu.ink.Composite;
import city.xingtu.plan.SortKey;
import city.xingtu.plan.Text;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.LineSymbolizer;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Placement;
import city.xingtu.style.Symbolizer.PointSymbolizer;
import city.xingtu.style.Symbolizer.PolygonSymbolizer;
import city.xingtu.style.Symbolizer.Stroke;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import java.util.List;
import java.util.stream.Collectors;

/** A style as text that a person can check. */
final class StyleText {

    private final StringBuilder text = new StringBuilder();

    private StyleText() {}

    static String of(SldDocument document) {
        StyleText printer = new StyleText();
        for (SldDocument.NamedLayer layer : document.layers()) {
            printer.line(0, "layer " + layer.name() + named(layer.namedStyles()));
            layer.styles().forEach(printer::style);
        }
        document.warnings().forEach(warning -> printer.line(0, "warning " + warning));
        return printer.text.toString();
    }

    private static String named(List<String> styles) {
        return styles.isEmpty() ? "" : " named " + styles;
    }

    private void style(Style style) {
        line(1, "style " + style.id() + " " + title(style.title()));
        for (Style.Pass pass : style.passes()) {
            line(
                    2,
                    "pass" + composite(pass.composite()) + (pass.base() ? " base" : "") + (pass.first() ? " first" : "")
                            + order(pass.order())
                            + (pass.group().isEmpty() ? "" : " with " + pass.group()) + inclusion(pass.inclusion()));
            pass.rules().forEach(this::rule);
        }
    }

    private static String order(List<SortKey> keys) {
        return keys.isEmpty() ? "" : " by " + keys;
    }

    private void rule(Style.Rule rule) {
        String scale = rule.scale().equals(city.xingtu.plan.ScaleRange.ALL)
                ? ""
                : " scale " + number(rule.scale().min()) + " to "
                        + number(rule.scale().max());
        line(
                3,
                "rule " + rule.name() + " " + title(rule.title()) + (rule.otherwise() ? " otherwise" : "") + scale
                        + inclusion(rule.inclusion()));
        rule.legend().ifPresent(mark -> line(4, "legend " + mark(mark)));
        if (!rule.filter().equals(Filter.ALL)) {
            line(4, "where " + filter(rule.filter()));
        }
        rule.symbolizers().forEach(symbolizer -> line(4, symbolizer(symbolizer)));
    }

    private static String inclusion(Inclusion inclusion) {
        return inclusion == Inclusion.NORMAL ? "" : " " + inclusion.word();
    }

    private static String symbolizer(Symbolizer symbolizer) {
        return switch (symbolizer) {
            case PolygonSymbolizer(var fill, var stroke, double offset, var shift) ->
                "polygon" + fill.map(each -> " " + fill(each)).orElse("")
                        + stroke.map(each -> " " + stroke(each)).orElse("")
                        + (offset == 0 ? "" : " offset " + number(offset))
                        + (shift.equals(Symbolizer.Shift.NONE)
                                ? ""
                                : " moved " + number(shift.x()) + "," + number(shift.y()));
            case LineSymbolizer(Stroke stroke, double offset) ->
                "line " + stroke(stroke) + (offset == 0 ? "" : " offset " + number(offset));
            case PointSymbolizer(Mark mark, var where, boolean turned) ->
                "point " + mark(mark)
                        + (where == Symbolizer.Where.MIDDLE ? "" : " at " + where)
                        + (turned ? " with the line" : "");
            case Symbolizer.HeatSymbolizer heat ->
                "heat " + expression(heat.weight()) + " radius " + number(heat.radius()) + opacity(heat.opacity())
                        + heat.colours().stream()
                                .map(colour ->
                                        " " + number(colour.density()) + colour.colour() + opacity(colour.opacity()))
                                .collect(Collectors.joining());
            case TextSymbolizer text -> text(text);
            case Symbolizer.Qualified qualified ->
                symbolizer(qualified.plain())
                        + inclusion(qualified.inclusion())
                        + (qualified.obstacle() ? " obstacle" : "");
            case Symbolizer.Varying varying ->
                symbolizer(varying.usual()) + " varying by "
                        + varying.parameters().stream()
                                .map(parameter -> parameter.name() + " = " + expression(parameter.value()))
                                .collect(Collectors.joining(", "))
                        + (varying.metresPerUnit() == 0 ? "" : " unit " + number(varying.metresPerUnit()) + " m")
                        + (varying.ground() ? " on the ground" : "");
        };
    }

    private static String text(TextSymbolizer text) {
        StringBuilder line = new StringBuilder("text " + expression(text.label()));
        line.append(" size ")
                .append(number(text.font().size()))
                .append(text.font().bold() ? " bold" : "")
                .append(text.font().italic() ? " italic" : "")
                .append(length(" charSpacing ", text.font().charSpacing()))
                .append(length(" wordSpacing ", text.font().wordSpacing()))
                .append(text.font().underline() ? " underlined" : "")
                .append(text.font().strikethrough() ? " struck" : "");
        line.append(" ").append(expression(text.fill())).append(opacity(text.opacity()));
        text.halo()
                .ifPresent(halo -> line.append(" halo ")
                        .append(number(halo.radius()))
                        .append(" ")
                        .append(expression(halo.colour()))
                        .append(opacity(halo.opacity())));
        switch (text.placement()) {
            case Placement.AtPoint at ->
                line.append(" at ")
                        .append(number(at.anchorX()))
                        .append(",")
                        .append(number(at.anchorY()))
                        .append(" moved ")
                        .append(number(at.displacementX()))
                        .append(",")
                        .append(number(at.displacementY()))
                        .append(at.rotation() == 0 ? "" : " turned " + number(at.rotation()));
            case Placement.AlongLine(double offset, boolean aligned, boolean generalized, var initialGap) ->
                line.append(generalized ? " along the course of the line" : " along line")
                        .append(initialGap.map(gap -> " after " + number(gap)).orElse(""))
                        .append(aligned ? "" : " upright")
                        .append(offset == 0 ? "" : " offset " + number(offset));
        }
        LabelOptions options = text.options();
        LabelOptions none = LabelOptions.DEFAULT;
        line.append(options.priority().equals(none.priority()) ? "" : " priority " + expression(options.priority()));
        line.append(length(" spaceAround ", options.spaceAround()));
        line.append(length(" repeat ", options.repeat()));
        line.append(options.grouping().group() ? " group" : "");
        line.append(options.grouping().labelAllGroup() ? "" : " longest");
        line.append(length(" minGroupDistance ", options.grouping().minGroupDistance()));
        line.append(length(" autoWrap ", options.autoWrap()));
        line.append(length(" maxDisplacement ", options.moving().maxDisplacement()));
        line.append(differing(
                " towards ", options.moving().directions(), none.moving().directions()));
        line.append(options.following().followLine() ? " followLine" : "");
        line.append(options.partials() ? " partials" : "");
        line.append(length(" leader ", options.moving().leader()));
        line.append(differing(
                " maxAngleDelta ",
                number(options.following().maxAngleDelta()),
                number(none.following().maxAngleDelta())));
        line.append(options.following().allowOverruns() ? " overrunning" : "");
        line.append(options.following().forceLeftToRight() ? "" : " as the line runs");
        line.append(length(" goodnessOfFit ", options.fitting().goodnessOfFit()));
        line.append(length(" fontShrinkSizeMin ", options.fitting().leastSize()));
        line.append(differing(
                " polygonAlign ", options.fitting().align(), none.fitting().align()));
        line.append(options.grouping().removeOverlaps() ? " removeOverlaps" : "");
        line.append(options.conflictResolution() ? "" : " overlapping");
        text.shield()
                .ifPresent(shield -> line.append(" on ")
                        .append(mark(shield.mark()))
                        .append(shield.independent() ? " independent" : "")
                        .append(shield.resize() == Symbolizer.Resize.NONE ? "" : " resize " + shield.resize())
                        .append(
                                shield.margins().equals(Symbolizer.Pattern.NO_MARGINS)
                                        ? ""
                                        : " margins " + shield.margins()));
        return line.toString();
    }

    private static String length(String before, double length) {
        return length == 0 ? "" : before + number(length);
    }

    private static String differing(String before, Object value, Object usual) {
        return value.equals(usual) ? "" : before + value;
    }

    private static String fill(Fill fill) {
        return "fill "
                + fill.pattern().map(StyleText::pattern).orElse(expression(fill.colour()))
                + opacity(fill.opacity())
                + (fill.glow() == 0 ? "" : " glow " + number(fill.glow()));
    }

    private static String pattern(Symbolizer.Pattern pattern) {
        return "pattern (" + mark(pattern.mark()) + ")"
                + (pattern.margins().equals(Symbolizer.Pattern.NO_MARGINS) ? "" : " margins " + pattern.margins())
                + pattern.scatter()
                        .map(scatter -> " strewn " + scatter.count() + " in " + number(scatter.tile())
                                + (scatter.grid() ? " by grid" : "")
                                + (scatter.turned() ? " turned" : "")
                                + " seed " + scatter.seed())
                        .orElse("");
    }

    private static String stroke(Stroke stroke) {
        return "stroke " + expression(stroke.colour()) + opacity(stroke.opacity()) + " width " + number(stroke.width())
                + (stroke.cap() == Symbolizer.LineCap.BUTT ? "" : " cap " + stroke.cap())
                + (stroke.join() == Symbolizer.LineJoin.MITRE ? "" : " join " + stroke.join())
                + (stroke.mitreLimit() == Stroke.USUAL_MITRE ? "" : " to " + number(stroke.mitreLimit()))
                + (stroke.dashes().isEmpty()
                        ? ""
                        : " dashes "
                                + stroke.dashes().stream()
                                        .map(StyleText::number)
                                        .collect(Collectors.joining(" ")))
                + (stroke.dashOffset() == 0 ? "" : " from " + number(stroke.dashOffset()))
                + (stroke.soft() == 0 ? "" : " soft " + number(stroke.soft()))
                + stroke.decoration()
                        .map(marks -> " with (" + mark(marks.mark()) + ") after " + number(marks.initialGap()) + " gap "
                                + number(marks.gap()))
                        .orElse("");
    }

    private static String mark(Mark mark) {
        String shape = switch (mark.shape()) {
            case Symbolizer.Shape.Named(String name) -> name;
            case Symbolizer.Shape.Glyph(String font, int character, var _) -> font + " " + character;
            case Symbolizer.Shape.Image(String name, var _) -> "symbols/" + name;
            case Symbolizer.Shape.Chart(var kind, var shares) ->
                kind
                        + shares.stream()
                                .map(share -> expression(share.value()) + " " + share.colour())
                                .collect(Collectors.joining(", ", "(", ")"));
        };
        return shape + " size " + number(mark.size()) + opacity(mark.opacity())
                + (mark.rotation() == 0 ? "" : " turned " + number(mark.rotation()))
                + (mark.displacementX() == 0 && mark.displacementY() == 0
                        ? ""
                        : " moved " + number(mark.displacementX()) + "," + number(mark.displacementY()))
                + mark.fill().map(fill -> " " + fill(fill)).orElse("")
                + mark.stroke().map(stroke -> " " + stroke(stroke)).orElse("");
    }

    private static String filter(Filter filter) {
        return switch (filter) {
            case Filter.And(var operands) -> joined(operands, " AND ");
            case Filter.Or(var operands) -> joined(operands, " OR ");
            case Filter.Not(var operand) -> "NOT " + filter(operand);
            case Filter.Comparison(var operator, var left, var right, boolean matchCase) ->
                expression(left) + " " + operator + (matchCase ? " " : " (any case) ") + expression(right);
            case Filter.Between(var value, var lower, var upper) ->
                expression(value) + " BETWEEN " + expression(lower) + " AND " + expression(upper);
            case Filter.Like(var value, String pattern, boolean _) -> expression(value) + " LIKE '" + pattern + "'";
            case Filter.IsNull(var value) -> expression(value) + " IS NULL";
            case Filter.In(var value, var options) -> expression(value) + " IN " + options;
            case Filter.Ids(var ids) -> "id IN " + ids;
            case Filter.Spatial(var relation, var geometry) -> relation + " " + geometry;
            case Filter.Holds _, Filter.Related _, Filter.Temporal _, Filter.ListRelated _ -> filter.toString();
        };
    }

    private static String joined(List<Filter> operands, String word) {
        return operands.stream().map(StyleText::filter).collect(Collectors.joining(word, "(", ")"));
    }

    private static String expression(Expression expression) {
        return switch (expression) {
            case Expression.Literal(Object value) -> "'" + value + "'";
            case Expression.Property(String name) -> name;
            case Expression.Function(String name, var arguments) ->
                name + arguments.stream().map(StyleText::expression).collect(Collectors.joining(", ", "(", ")"));
            case Expression.Arithmetic(var operator, var left, var right) ->
                "(" + expression(left) + " " + operator + " " + expression(right) + ")";
            case Expression.Interval _, Expression.Unbounded _, Expression.Items _, Expression.Condition _ ->
                expression.toString();
        };
    }

    private static String title(Text title) {
        return title.zh().equals(title.en()) ? "\"" + title.zh() + "\"" : "\"" + title.zh() + "|" + title.en() + "\"";
    }

    private static String composite(Composite composite) {
        String mode = composite.mode() == BlendMode.SOURCE_OVER
                ? ""
                : " " + composite.mode().word();
        return mode + opacity(composite.opacity());
    }

    private static String opacity(double opacity) {
        return opacity == 1 ? "" : " opacity " + number(opacity);
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
