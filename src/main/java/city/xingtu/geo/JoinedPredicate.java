package city.xingtu.geo;

import java.util.ArrayList;
import java.util.List;

/** Several conditions of which all must hold, or one. */
final class JoinedPredicate implements RowPredicate {

    private final RowPredicate[] operands;
    /** All must hold; else one must. */
    private final boolean every;

    private final boolean narrows;

    private JoinedPredicate(RowPredicate[] operands, boolean every) {
        this.operands = operands;
        this.every = every;
        boolean some = false;
        for (RowPredicate operand : operands) {
            some |= operand.narrows();
        }
        narrows = some;
    }

    /**
     * The simplest form: without operands that decide nothing, and with those that boxes do not narrow joined to one, so
     * that the same is left of it in every box that decides the others.
     */
    static RowPredicate of(RowPredicate[] given, boolean every) {
        RowPredicate decisive = every ? NONE : ALL;
        List<RowPredicate> settled = new ArrayList<>();
        List<RowPredicate> open = new ArrayList<>();
        for (RowPredicate operand : given) {
            if (operand == decisive) {
                return decisive;
            }
            if (operand != ALL && operand != NONE) {
                (operand.narrows() ? open : settled).add(operand);
            }
        }
        if (!open.isEmpty() && settled.size() > 1) {
            RowPredicate first = new JoinedPredicate(settled.toArray(RowPredicate[]::new), every);
            settled = new ArrayList<>(List.of(first));
        }
        settled.addAll(open);
        return switch (settled.size()) {
            case 0 -> every ? ALL : NONE;
            case 1 -> settled.getFirst();
            default -> new JoinedPredicate(settled.toArray(RowPredicate[]::new), every);
        };
    }

    @Override
    public boolean test(int row) {
        for (RowPredicate operand : operands) {
            if (operand.test(row) != every) {
                return !every;
            }
        }
        return every;
    }

    @Override
    public RowPredicate within(BoundingBox box) {
        if (!narrows) {
            return this;
        }
        RowPredicate[] narrowed = new RowPredicate[operands.length];
        boolean same = true;
        for (int i = 0; i < operands.length; i++) {
            narrowed[i] = operands[i].within(box);
            same &= narrowed[i] == operands[i];
        }
        return same ? this : of(narrowed, every);
    }

    @Override
    public boolean narrows() {
        return narrows;
    }
}
