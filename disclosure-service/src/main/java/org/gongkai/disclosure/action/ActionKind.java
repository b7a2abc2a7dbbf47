package org.gongkai.disclosure.action;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Kinds of administrative action, each with the cell of table 2 that it counts in. */
enum ActionKind {
    LICENSING("T2.LICENSING.DECISIONS", action -> decimal(action.licensing())),
    PENALTY("T2.PENALTY.DECISIONS", action -> decimal(action.penalties())),
    COMPULSION("T2.COMPULSION.DECISIONS", action -> decimal(action.compulsions())),
    ADMINISTRATIVE_FEE("T2.ADMINISTRATIVE_FEE.WAN_YUAN", AdministrativeAction::feesWanYuan);

    private final String cell;
    private final Function<AdministrativeAction, BigDecimal> amount;

    ActionKind(String cell, Function<AdministrativeAction, BigDecimal> amount) {
        this.cell = cell;
        this.amount = amount;
    }

    String cell() {
        return cell;
    }

    /** What a row states of each kind; a kind that it leaves out is not there. */
    static Map<ActionKind, BigDecimal> statedIn(AdministrativeAction action) {
        Map<ActionKind, BigDecimal> stated = new EnumMap<>(ActionKind.class);
        for (ActionKind kind : values()) {
            BigDecimal amount = kind.amount.apply(action);
            if (amount != null) {
                stated.put(kind, amount);
            }
        }
        return stated;
    }

    private static BigDecimal decimal(Integer count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }
}
