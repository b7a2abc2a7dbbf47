package org.gongkai.deploy.year;

import java.util.List;
import java.util.Random;

import org.gongkai.deploy.accounts.Demo;

/** A reconsideration at the end of a path (行政复议): the decision is upheld, or revoked and made again. */
final class Disputing {

    /** Past every term that is waited for, whatever holidays lie in it. */
    private static final int LONG = 45;

    /** Papers that each decision is filed with, whatever it tells. */
    private static final List<String> OF_EACH_DECISION = List.of("D41_REVIEW", "D40_SERVICE");

    private final Random random;
    private final Diary diary;
    private boolean isGrantedTwice;

    Disputing(Random random, Diary diary) {
        this.random = random;
        this.diary = diary;
    }

    /** Whether a further decision is told by the same kind of document as the first. */
    boolean isGrantedTwice() {
        return isGrantedTwice;
    }

    /** Disputes it; where the decision is revoked, another one is made. */
    void dispute() {
        diary.later(20);
        String number = "双政复〔2025〕%d号".formatted(random.nextInt(1_000_000));
        diary.move(Demo.CLERK, "case-openings", "'caseNumber': '%s'".formatted(number));
        diary.later(LONG);
        if (diary.chance(50)) {
            diary.move(Demo.CLERK, "case-endings", "'caseNumber': '%s', 'result': 'RC_UPHOLD'".formatted(number));
            return;
        }
        diary.move(Demo.CLERK, "case-endings", "'caseNumber': '%s', 'result': 'RC_REVOKE'".formatted(number));
        redecide();
    }

    private void redecide() {
        // The first decision is filed with papers of its own; those of the further one are the last of their kinds.
        diary.papers().keySet().stream().filter(OF_EACH_DECISION::contains).forEach(code -> diary.paper(code, ""));
        diary.move(Demo.CLERK, "rounds", "'origin': 'ORDER', 'result': 'RC_REVOKE', 'reason': '复议撤销'");
        diary.later(10);
        diary.move(
                Demo.CLERK,
                "rounds/2/proposals",
                "'parts': [{'text': '所需信息', 'outcome': 'GRANTED', 'detail': 'PROVIDED', 'facts': '重新查明',"
                        + " 'evidence': '附件1', 'elements': {'attachments': '决算表', 'deliveryForm': '纸质'}}]");
        diary.move(Demo.REVIEWER, "rounds/2/reviews", "'kind': 'SECRECY'");
        diary.move(Demo.REVIEWER, "rounds/2/reviews", "'kind': 'LEGAL'");
        diary.move(Demo.SIGNER, "rounds/2/approvals", "");
        diary.move(Demo.CLERK, "rounds/2/dispatches", "'way': 'POST', 'trackingNumber': 'EMS2'");
        diary.later(2);
        diary.move(Demo.CLERK, "rounds/2/deliveries", "'result': 'SERVED', 'proof': '本人签收'");
        OF_EACH_DECISION.forEach(code -> diary.papers().put(code, ""));
        isGrantedTwice = diary.papers().put("D20_GRANT", "") != null;
    }
}
