package city.xingtu.filter.cql;

import static city.xingtu.filter.Expression.truthOf;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Interval;
import city.xingtu.filter.Expression.Items;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Operator;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Filter;
import city.xingtu.filter.Filter.Comparator;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads CQL2 text by recursive descent, one method a rule, without going back. Conditions and values share brackets in
 * the grammar, so every rule gives an expression; a condition is one that is {@linkplain Expression#truthOf true or
 * false}.
 */
final class Cql2TextParser {

    private final Cql2Lexer lexer;
    private final WktParser geometries;
    private int depth;

    Cql2TextParser(Cql2Lexer lexer, GeometryLiteral geometry) {
        this.lexer = lexer;
        this.geometries = new WktParser(lexer, geometry);
    }

    /** The whole text as a filter. */
    Filter filter() {
        Filter filter = condition(expression());
        if (lexer.kind() != Cql2Lexer.Kind.END) {
            throw lexer.expected(" AND、OR 或末尾", "AND, OR or the end");
        }
        return filter;
    }

    /** The whole text as a value. */
    Expression wholeValue() {
        Expression value = expression();
        if (lexer.kind() != Cql2Lexer.Kind.END) {
            throw lexer.expected("末尾", "the end");
        }
        return value;
    }

    private Expression expression() {
        Expression first = conjunction();
        if (!lexer.isWord("OR")) {
            return first;
        }
        List<Filter> operands = new ArrayList<>(List.of(condition(first)));
        while (lexer.isWord("OR")) {
            lexer.advance();
            operands.add(condition(conjunction()));
            Cql2Limits.checkItems(operands.size());
        }
        return truthOf(new Filter.Or(operands));
    }

    private Expression conjunction() {
        Expression first = negation();
        if (!lexer.isWord("AND")) {
            return first;
        }
        List<Filter> operands = new ArrayList<>(List.of(condition(first)));
        while (lexer.isWord("AND")) {
            lexer.advance();
            operands.add(condition(negation()));
            Cql2Limits.checkItems(operands.size());
        }
        return truthOf(new Filter.And(operands));
    }

    private Expression negation() {
        if (!lexer.isWord("NOT")) {
            return predicate();
        }
        lexer.advance();
        enter();
        Filter operand = condition(negation());
        depth--;
        return truthOf(new Filter.Not(operand));
    }

    private Expression predicate() {
        Expression left = sum();
        if (lexer.kind() == Cql2Lexer.Kind.SYMBOL) {
            Comparator comparator = Cql2Names.COMPARATORS.get(lexer.value());
            if (comparator == null) {
                return left;
            }
            lexer.advance();
            return truthOf(new Filter.Comparison(comparator, left, sum(), true));
        }
        if (lexer.isWord("IS")) {
            lexer.advance();
            boolean negated = skipWord("NOT");
            expectWord("NULL");
            return negatedIf(negated, new Filter.IsNull(left));
        }
        boolean negated = skipWord("NOT");
        if (skipWord("LIKE")) {
            return negatedIf(negated, new Filter.Like(left, pattern(), true));
        }
        if (skipWord("BETWEEN")) {
            Expression lower = sum();
            expectWord("AND");
            return negatedIf(negated, new Filter.Between(left, lower, sum()));
        }
        if (skipWord("IN")) {
            expect("(");
            return negatedIf(negated, new Filter.In(left, list(")")));
        }
        if (negated) {
            throw lexer.expected(" LIKE、BETWEEN 或 IN", "LIKE, BETWEEN or IN");
        }
        return left;
    }

    private static Expression negatedIf(boolean negated, Filter filter) {
        return truthOf(negated ? new Filter.Not(filter) : filter);
    }

    /** A text, or one folded as the value before LIKE is; wildcards are the same folded. */
    private String pattern() {
        for (String folding : Cql2Patterns.FOLDINGS) {
            if (lexer.isWord(folding)) {
                lexer.advance();
                expect("(");
                enter();
                String inner = pattern();
                depth--;
                expect(")");
                return Cql2Patterns.folded(folding, inner);
            }
        }
        if (lexer.kind() != Cql2Lexer.Kind.TEXT) {
            throw lexer.expected("单引号中的样式", "a pattern in single quotes");
        }
        String pattern = lexer.value();
        lexer.advance();
        return pattern;
    }

    private Expression sum() {
        Expression left = product();
        while (lexer.isSymbol("+") || lexer.isSymbol("-")) {
            Operator operator = lexer.isSymbol("+") ? Operator.ADD : Operator.SUBTRACT;
            lexer.advance();
            left = new Arithmetic(operator, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = power();
        while (lexer.isSymbol("*") || lexer.isSymbol("/") || lexer.isSymbol("%") || lexer.isWord("DIV")) {
            Operator operator =
                    Objects.requireNonNull(Cql2Names.OPERATORS.get(lexer.value().toLowerCase(Locale.ROOT)));
            lexer.advance();
            left = new Arithmetic(operator, left, power());
        }
        return left;
    }

    private Expression power() {
        Expression base = factor();
        if (!lexer.isSymbol("^")) {
            return base;
        }
        lexer.advance();
        enter();
        Expression exponent = power();
        depth--;
        return new Arithmetic(Operator.POWER, base, exponent);
    }

    private Expression factor() {
        if (lexer.isSymbol("-") || lexer.isSymbol("+")) {
            String sign = lexer.value();
            lexer.advance();
            if (lexer.kind() == Cql2Lexer.Kind.NUMBER) {
                return number(sign.equals("-") ? "-" : "");
            }
            if (sign.equals("+")) {
                throw lexer.expected("数", "a number");
            }
            enter();
            Expression operand = factor();
            depth--;
            return new Arithmetic(Operator.MULTIPLY, new Literal(-1L), operand);
        }
        return switch (lexer.kind()) {
            case NUMBER -> number("");
            case TEXT -> {
                Expression text = new Literal(lexer.value());
                lexer.advance();
                yield text;
            }
            case QUOTED_NAME -> {
                Expression property = new Property(lexer.value());
                lexer.advance();
                yield property;
            }
            case NAME -> lexer.opensCall() ? call() : word();
            case SYMBOL -> {
                if (lexer.isSymbol("(")) {
                    yield brackets();
                }
                if (lexer.isSymbol("[")) {
                    lexer.advance();
                    yield new Items(list("]"));
                }
                throw value();
            }
            case END -> throw value();
        };
    }

    private Problem value() {
        return lexer.expected("属性名、值、函数或括号", "a property, a value, a function or a bracket");
    }

    private Expression number(String sign) {
        String digits = sign + lexer.value();
        Literal number = Cql2Values.number(digits);
        if (number == null) {
            throw lexer.problem("数 " + lexer.found() + " 超出范围", "the number " + lexer.found() + " is out of range");
        }
        lexer.advance();
        return number;
    }

    /** Brackets around an expression, or a list of several. */
    private Expression brackets() {
        lexer.advance();
        enter();
        if (lexer.isSymbol(")")) {
            lexer.advance();
            depth--;
            return new Items(List.of());
        }
        Expression first = expression();
        if (lexer.isSymbol(",")) {
            lexer.advance();
            List<Expression> items = new ArrayList<>(List.of(first));
            items.addAll(list(")"));
            depth--;
            Cql2Limits.checkItems(items.size());
            return new Items(items);
        }
        expect(")");
        depth--;
        return first;
    }

    /** Expressions up to the closing symbol, which is taken; the opening one was. */
    private List<Expression> list(String close) {
        List<Expression> items = new ArrayList<>();
        enter();
        if (!lexer.isSymbol(close)) {
            items.add(expression());
            while (lexer.isSymbol(",")) {
                lexer.advance();
                items.add(expression());
                Cql2Limits.checkItems(items.size());
            }
        }
        expect(close);
        depth--;
        return items;
    }

    private Expression word() {
        String word = lexer.value();
        if (lexer.isWord("TRUE") || lexer.isWord("FALSE")) {
            lexer.advance();
            return new Literal(word.equalsIgnoreCase("TRUE"));
        }
        for (String keyword : Cql2Values.OPERATOR_WORDS) {
            if (lexer.isWord(keyword)) {
                throw value();
            }
        }
        // POINT Z (1 2 3): the word before the bracket is not the one that opens it.
        if (WktParser.isGeometry(word)) {
            lexer.advance();
            if (WktParser.isDimension(lexer.value()) && lexer.opensCall()) {
                return new Literal(geometries.geometry(word, depth));
            }
            return new Property(word);
        }
        lexer.advance();
        return new Property(word);
    }

    private Expression call() {
        String name = lexer.value();
        String lower = name.toLowerCase(Locale.ROOT);
        lexer.advance();
        if (WktParser.isGeometry(name)) {
            return new Literal(geometries.geometry(name, depth));
        }
        switch (lower) {
            case "bbox" -> {
                return new Literal(geometries.box());
            }
            case "date", "timestamp" -> {
                lexer.advance();
                Expression instant = instant(lower);
                expect(")");
                return instant;
            }
            case "interval" -> {
                lexer.advance();
                Expression start = end();
                expect(",");
                Interval interval = new Interval(start, end());
                if (Cql2Values.endsBeforeItStarts(interval)) {
                    throw lexer.problem("时间段的终点早于起点", "the interval ends before it starts");
                }
                expect(")");
                return interval;
            }
            case "and", "or", "not", "in", "is", "like", "between", "null", "true", "false", "div" -> throw value();
            default -> {
                // Relations and functions follow.
            }
        }
        lexer.advance();
        if (Cql2Names.RELATIONS.containsKey(lower)) {
            return pair((left, right) -> new Filter.Related(Cql2Names.RELATIONS.get(lower), left, right));
        }
        if (Cql2Names.TEMPORAL.containsKey(lower)) {
            return pair((left, right) -> new Filter.Temporal(Cql2Names.TEMPORAL.get(lower), left, right));
        }
        if (Cql2Names.LISTS.containsKey(lower)) {
            enter();
            Expression left = items();
            expect(",");
            Expression right = items();
            expect(")");
            depth--;
            return truthOf(new Filter.ListRelated(Cql2Names.LISTS.get(lower), left, right));
        }
        return new Function(Cql2Patterns.isFolding(lower) ? lower : name, list(")"));
    }

    private interface Pair {
        Filter of(Expression left, Expression right);
    }

    private Expression pair(Pair relation) {
        enter();
        Expression left = expression();
        expect(",");
        Expression right = expression();
        expect(")");
        depth--;
        return truthOf(relation.of(left, right));
    }

    /** Where a list belongs, brackets around a single value are one. */
    private Expression items() {
        if (lexer.isSymbol("(")) {
            lexer.advance();
            List<Expression> items = new ArrayList<>();
            enter();
            while (!lexer.isSymbol(")")) {
                items.add(items());
                Cql2Limits.checkItems(items.size());
                if (!lexer.isSymbol(")")) {
                    expect(",");
                }
            }
            lexer.advance();
            depth--;
            return new Items(items);
        }
        return expression();
    }

    private Expression instant(String type) {
        if (lexer.kind() != Cql2Lexer.Kind.TEXT) {
            throw lexer.expected("单引号中的时间", "a time in single quotes");
        }
        Literal instant = type.equals("date") ? Cql2Values.date(lexer.value()) : Cql2Values.timestamp(lexer.value());
        if (instant == null) {
            throw type.equals("date")
                    ? lexer.expected("形如 '2025-08-01' 的日期", "a date such as '2025-08-01'")
                    : lexer.expected("形如 '2025-08-01T12:30:00Z' 的时刻", "an instant such as '2025-08-01T12:30:00Z'");
        }
        lexer.advance();
        return instant;
    }

    /** One end of an interval. */
    private Expression end() {
        if (lexer.kind() != Cql2Lexer.Kind.TEXT) {
            return sum();
        }
        Expression end = Cql2Values.intervalEnd(lexer.value());
        if (end == null) {
            throw lexer.expected("日期、时刻或 '..'", "a date, an instant or '..'");
        }
        lexer.advance();
        return end;
    }

    /** The expression as a condition. */
    private Filter condition(Expression expression) {
        Filter condition = Cql2Values.condition(expression);
        if (condition == null) {
            throw lexer.expected("比较运算符：条件应为真或假", "a comparison: a condition must be true or false");
        }
        return condition;
    }

    private boolean skipWord(String word) {
        if (!lexer.isWord(word)) {
            return false;
        }
        lexer.advance();
        return true;
    }

    private void expectWord(String word) {
        if (!skipWord(word)) {
            throw lexer.expected(" " + word, word);
        }
    }

    private void expect(String symbol) {
        if (!lexer.isSymbol(symbol)) {
            throw lexer.expected(" " + symbol, symbol);
        }
        lexer.advance();
    }

    private void enter() {
        Cql2Limits.checkDepth(++depth);
    }
}
