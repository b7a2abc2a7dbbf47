package org.gongkai.disclosure.action;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Kinds of administrative action, each with the flow that it counts in. */
enum ActionKind {
    LICENSING("ACTION.DECIDED/LICENSING", action -> decimal(action.licensing())),
    PENALTY("ACTION.DECIDED/PENALTY", action -> decimal(action.penalties())),
    COMPULSION("ACTION.DECIDED/COMPULSION", action -> decimal(action.compulsions())),
    ADMINISTRATIVE_FEE("ACTION.FEES_WAN_YUAN", AdministrativeAction::feesWanYuan);

    private final String flow;
    private final Function<AdministrativeAction, BigDecimal> amount;

    ActionKind(String flow, Function<AdministrativeAction, BigDecimal> amount) {
        this.flow = flow;
        this.amount = amount;
    }

    String flow() {
        return flow;
    }

    /** The flow that counts the rows which state the kind. */
    String statement() {
        return "ACTION.STATED/" + name();
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
