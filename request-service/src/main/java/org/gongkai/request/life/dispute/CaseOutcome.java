package org.gongkai.request.life.dispute;

import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.registers.field.Labelled;

/** How a case about a reply, or about its absence, stands or has ended (domain 5.2): RC at a body of reconsideration, LT at a court. */
public enum CaseOutcome implements Labelled {
    RC_UPHOLD("复议维持", Effect.ENDS),
    RC_REJECT_CLAIM("驳回复议请求", Effect.ENDS),
    RC_REVOKE("复议撤销", Effect.ORDERS_DECISION),
    RC_REVOKE_PART("复议部分撤销", Effect.ORDERS_DECISION),
    RC_CHANGE("复议变更", Effect.ENDS),
    RC_CHANGE_PART("复议部分变更", Effect.ENDS),
    RC_ILLEGAL("复议确认违法", Effect.ENDS),
    RC_INVALID("复议确认无效", Effect.ENDS),
    RC_PERFORM("复议责令履行", Effect.ORDERS_DECISION),
    RC_REJECT_APPL("驳回复议申请", Effect.ENDS),
    RC_NOT_ACCEPTED("复议不予受理", Effect.ENDS),
    RC_TERMINATED("复议终止", Effect.ENDS),
    RC_SELF_CORRECTED("自行纠正后撤回复议", Effect.ENDS),
    RC_MEDIATED("复议调解", Effect.ENDS),
    RC_SUSPENDED("复议中止", Effect.GOES_ON),
    RC_OPEN("复议审理中", Effect.GOES_ON),
    LT_REJECT_CLAIM("判决驳回诉讼请求", Effect.ENDS),
    LT_REVOKE("判决撤销", Effect.ORDERS_DECISION),
    LT_PERFORM("判决履行", Effect.ORDERS_DECISION),
    LT_PAY("判决给付", Effect.ENDS),
    LT_ILLEGAL("判决确认违法", Effect.ENDS),
    LT_INVALID("判决确认无效", Effect.ENDS),
    LT_CHANGE("判决变更", Effect.ENDS),
    LT_REMEDY("判决采取补救措施", Effect.ENDS),
    LT_DISMISS("裁定驳回起诉", Effect.ENDS),
    LT_NOT_FILED("不予立案", Effect.ENDS),
    LT_WITHDRAWN("准予撤诉", Effect.ENDS),
    LT_SELF_CORRECTED("自行纠正后撤诉", Effect.ENDS),
    LT_REMAND("发回重审", Effect.GOES_ON),
    LT_OPEN("诉讼审理中", Effect.GOES_ON),
    LT_SUSPENDED("诉讼中止", Effect.GOES_ON),

    /** There was no such case about this application. */
    RECORDED_IN_ERROR("登记有误", Effect.ENDS);

    private final String label;
    private final Effect effect;

    /** What it means for the application. */
    private enum Effect {

        /** The case is still open (尚未审结). */
        GOES_ON,

        /** The case is over, and nothing has to be decided anew because of it. */
        ENDS,

        /** The case is over, and a further decision has to be made (domain 10.2 row 57). */
        ORDERS_DECISION
    }

    CaseOutcome(String label, Effect effect) {
        this.label = label;
        this.effect = effect;
    }

    /** That of a code; empty where the code is none of the list. */
    public static Optional<CaseOutcome> find(String code) {
        return Stream.of(values())
                .filter(outcome -> outcome.name().equals(code))
                .findFirst();
    }

    /** Those that end a case. */
    public static Stream<CaseOutcome> ending() {
        return Stream.of(values()).filter(CaseOutcome::endsCase);
    }

    /** Whether the case is over. */
    public boolean endsCase() {
        return effect != Effect.GOES_ON;
    }

    /** Whether a further decision has to be made because of it. */
    public boolean ordersDecision() {
        return effect == Effect.ORDERS_DECISION;
    }

    @Override
    public String label() {
        return label;
    }
}
