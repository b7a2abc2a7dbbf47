package org.gongkai.deploy.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gongkai.deploy.accounts.Demo;

/** A random legal path through the life of one application: from the receipt to its end, in calendar days after it. */
final class LegalPath {

    /** Past every term that is waited for, whatever holidays lie in it. */
    private static final int LONG = 45;

    /** Papers that each decision is filed with, whatever it tells. */
    private static final List<String> OF_EACH_DECISION = List.of("D41_REVIEW", "D40_SERVICE");

    private final Random random;
    private final List<Move> moves = new ArrayList<>();
    private final LocalDate receivedOn;
    private LocalDate day;
    private int pending;
    private Ending ending;

    /** Whether the term of the reply is over: whoever waited that long asks for no fee any more. */
    private boolean late;

    /** What the file needs before it is archived: code and elements of each document. */
    private final Map<String, String> papers = new LinkedHashMap<>();

    /** Whether a further decision is told by the same kind of document as the first. */
    private boolean grantedTwice;

    private LegalPath(Random random, LocalDate receivedOn) {
        this.random = random;
        this.receivedOn = receivedOn;
        this.day = receivedOn;
    }

    /** A path from a day of receipt. */
    static LegalPath draw(Random random, LocalDate receivedOn) {
        LegalPath path = new LegalPath(random, receivedOn);
        path.begin();
        return path;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    List<Move> moves() {
        return moves;
    }

    Ending ending() {
        return ending;
    }

    /** Steps that are taken, the agreement of others counted with what they agree to. */
    long taken() {
        return moves.stream().filter(Move::taken).count();
    }

    private boolean chance(int inHundred) {
        return random.nextInt(100) < inHundred;
    }

    private void begin() {
        if (chance(4)) {
            agreed(
                    Demo.CLERK,
                    "spot-answers",
                    "'parts': [{'text': '所需信息', 'outcome': 'GRANTED', 'detail': 'PROVIDED', 'evidence': '所需信息',"
                            + " 'elements': {'deliveryForm': '当场提供'}}], 'secrecyResult': '不涉密', 'signedBy': '王某'");
            end("GRANTED");
            papers.put("D20_GRANT", "");
            papers.put("D41_REVIEW", "");
            after();
            return;
        }
        later(1);
        move(Demo.CLERK, "assignments", "'handler': '李某', 'unit': '规划科'");
        if (chance(5)) {
            move(Demo.CLERK, "assignments", "'handler': '赵某', 'unit': '财务科'");
        }
        if (chance(5)) {
            withdraw();
        } else if (chance(15)) {
            supplement();
        } else {
            process();
        }
    }

    private void withdraw() {
        later(1);
        papers.put("D34_WITHDRAW", "");
        move(Demo.CLERK, "withdrawals", "'proof': '撤回申请书'");
        end("OTHER_MISC");
    }

    private void supplement() {
        later(1);
        papers.put("D04_SUPPLEMENT", "");
        move(Demo.CLERK, "supplement-requests", "'items': ['所需信息的年度'], 'servedOn': '%s'".formatted(day.plusDays(1)));
        if (chance(30)) {
            later(LONG);
            agreed(Demo.CLERK, "supplement-lapses", "");
            end("OTHER_SUPPLEMENT_LAPSED");
            return;
        }
        later(4);
        move(Demo.CLERK, "supplements", "'content': '2024年度'");
        if (chance(10)) {
            later(1);
            move(Demo.CLERK, "unclear-findings", "'unclear': '仍未指明文件'");
            papers.put("D27_UNCLEAR", "");
            sign("UNAVAIL_UNCLEAR");
        } else {
            process();
        }
    }

    private void process() {
        later(1);
        move(Demo.CLERK, "acceptances", "");
        if (chance(15)) {
            move(
                    Demo.CLERK,
                    "unit-tasks",
                    "'unit': '档案室', 'question': '有无此件', 'dueOn': '%s'".formatted(day.plusDays(3)));
            later(2);
            move(Demo.CLERK, "unit-tasks/1/answers", "'answer': '有'");
        }
        if (chance(10)) {
            papers.put("D06_EXTENSION", "");
            agreed(Demo.CLERK, "extensions", "'days': %d, 'reason': '检索量大'".formatted(1 + random.nextInt(20)));
        }
        if (chance(15)) {
            consult();
        }
        if (chance(8) && !late && !charge()) {
            return;
        }
        if (chance(3)) {
            withdraw();
            return;
        }
        propose();
    }

    private void consult() {
        String party = chance(60) ? "THIRD_PARTY" : "CO_MAKER";
        papers.put(party.equals("THIRD_PARTY") ? "D08_TP_CONSULT" : "D12_CO_CONSULT", "");
        papers.put("D10_TP_INFORM_APPLICANT", "");
        move(
                Demo.CLERK,
                "consultations",
                "'party': '%s', 'partyName': '某单位', 'information': '合同', 'deliveredOn': '%s'".formatted(party, day));
        later(3);
        if (chance(25)) {
            move(Demo.SIGNER, "consultations/1/recalls", "'reason': '不再需要'");
        } else if (chance(20)) {
            // Silence has no call: it is what the days come to.
            later(LONG);
            late = true;
        } else {
            boolean agrees = chance(60);
            move(
                    Demo.CLERK,
                    "consultations/1/answers",
                    agrees ? "'answer': 'AGREE'" : "'answer': 'OBJECT_REASONED', 'why': '商业秘密'");
            if (!agrees && party.equals("THIRD_PARTY")) {
                override();
            }
        }
    }

    /** Nothing is disclosed against an objection before the third party was told, and its time to act is over. */
    private void override() {
        papers.put("D11_TP_DECISION", "");
        move(
                Demo.SIGNER,
                "overrides",
                "'consultation': 1, 'ground': 'PUBLIC_INTEREST', 'reasons': '涉及重大公共利益', 'servedOn': '%s'"
                        .formatted(day));
        later(LONG);
        late = true;
    }

    /** Answers whether it goes on. */
    private boolean charge() {
        int pages = 31 + random.nextInt(70);
        int yuan = 10 * (pages - 30);
        papers.put("D14_FEE_NOTICE", "'payment': '银行转账'");
        agreed(
                Demo.CLERK,
                "fee-notices",
                "'method': 'PAGE', 'units': %d, 'amountYuan': '%d', 'servedOn': '%s', 'applications': 40, 'period': '2025年'"
                        .formatted(pages, yuan, day));
        if (chance(25)) {
            later(LONG);
            agreed(Demo.CLERK, "fee-notices/1/lapses", "");
            end("OTHER_FEE_UNPAID");
            return false;
        }
        later(2);
        if (chance(30) && yuan > 10) {
            move(Demo.CLERK, "fee-notices/1/payments", "'amountYuan': '10'");
            later(1);
            yuan -= 10;
        }
        move(Demo.CLERK, "fee-notices/1/payments", "'amountYuan': '%d'".formatted(yuan));
        return true;
    }

    private void propose() {
        later(2);
        Parts parts = Parts.draw(random);
        move(Demo.CLERK, "proposals", "'parts': " + parts.json().replace('"', '\''));
        if (chance(10)) {
            move(Demo.REVIEWER, "returns", "'reason': '依据不足'");
            propose();
            return;
        }
        papers.put(document(parts.outcome()), "");
        sign(parts.outcome());
    }

    /** The document that tells an outcome (domain 10.4). */
    private static String document(String outcome) {
        return switch (outcome) {
            case "GRANTED" -> "D20_GRANT";
            case "PARTIAL" -> "D21_PARTIAL";
            case "DENY_ADMIN_QUERY" -> "D23_ADMIN_QUERY";
            case "UNAVAIL_NOT_HELD" -> "D24_NOT_EXIST";
            case "UNAVAIL_NEEDS_CREATION" -> "D26_NEEDS_CREATION";
            case "REFUSE_PETITION" -> "D28_PETITION";
            case "REFUSE_PUBLICATION" -> "D30_PUBLICATION";
            case "REFUSE_RECONFIRM" -> "D32_RECONFIRM";
            default -> "D22_DENY";
        };
    }

    private void sign(String outcome) {
        move(Demo.REVIEWER, "reviews", "'kind': 'SECRECY'");
        move(Demo.REVIEWER, "reviews", "'kind': 'LEGAL'");
        later(1);
        move(Demo.SIGNER, "approvals", "");
        papers.put("D41_REVIEW", "");
        if (chance(4)) {
            papers.keySet().removeIf(code -> code.compareTo("D20") > 0 && code.compareTo("D33") < 0);
            move(Demo.SIGNER, "recalls", "'reason': '附件有误'");
            propose();
            return;
        }
        // A third party that was overridden has to be waited for.
        move(Demo.CLERK, "dispatches", "'way': 'POST', 'trackingNumber': 'EMS%d'".formatted(random.nextInt(1_000_000)));
        end(outcome);
        after();
    }

    private void after() {
        boolean onTheSpot = moves.size() == 2;
        if (!onTheSpot) {
            serve();
        }
        if (chance(4)) {
            dispute();
        }
        if (chance(50)) {
            later(5);
            papers.forEach(this::paper);
            if (grantedTwice) {
                moves.add(new Move(Demo.CLERK, "documents", json("'code': 'D20_GRANT', 'event': 1"), false));
            }
            move(Demo.CLERK, "archivings", "'archiveNumber': '2025-%d'".formatted(random.nextInt(100_000)));
        }
    }

    private void paper(String code, String elements) {
        moves.add(new Move(
                Demo.CLERK, "documents", json("'code': '%s', 'elements': {%s}".formatted(code, elements)), false));
    }

    private void serve() {
        later(3);
        if (chance(10)) {
            move(Demo.CLERK, "deliveries", "'result': 'RETURNED', 'proof': '查无此人'");
            later(1);
            papers.put("D50_RETURNED", "'nextStep': '另行送达'");
            move(Demo.CLERK, "deliveries", "'result': 'AGAIN', 'way': 'DIRECT'");
            later(3);
        }
        move(Demo.CLERK, "deliveries", "'result': 'SERVED', 'proof': '本人签收'");
        papers.put("D40_SERVICE", "");
        move(Demo.CLERK, "closings", "");
        papers.put("D52_CLOSING", "");
    }

    private void dispute() {
        later(20);
        String number = "双政复〔2025〕%d号".formatted(random.nextInt(1_000_000));
        move(Demo.CLERK, "case-openings", "'caseNumber': '%s'".formatted(number));
        later(LONG);
        if (chance(50)) {
            move(Demo.CLERK, "case-endings", "'caseNumber': '%s', 'result': 'RC_UPHOLD'".formatted(number));
            return;
        }
        move(Demo.CLERK, "case-endings", "'caseNumber': '%s', 'result': 'RC_REVOKE'".formatted(number));
        // The first decision is filed with papers of its own; those of the further one are the last of their kinds.
        papers.keySet().stream().filter(OF_EACH_DECISION::contains).forEach(code -> paper(code, ""));
        move(Demo.CLERK, "rounds", "'origin': 'ORDER', 'result': 'RC_REVOKE', 'reason': '复议撤销'");
        later(10);
        move(
                Demo.CLERK,
                "rounds/2/proposals",
                "'parts': [{'text': '所需信息', 'outcome': 'GRANTED', 'detail': 'PROVIDED', 'facts': '重新查明',"
                        + " 'evidence': '附件1', 'elements': {'attachments': '决算表', 'deliveryForm': '纸质'}}]");
        move(Demo.REVIEWER, "rounds/2/reviews", "'kind': 'SECRECY'");
        move(Demo.REVIEWER, "rounds/2/reviews", "'kind': 'LEGAL'");
        move(Demo.SIGNER, "rounds/2/approvals", "");
        move(Demo.CLERK, "rounds/2/dispatches", "'way': 'POST', 'trackingNumber': 'EMS2'");
        later(2);
        move(Demo.CLERK, "rounds/2/deliveries", "'result': 'SERVED', 'proof': '本人签收'");
        OF_EACH_DECISION.forEach(code -> papers.put(code, ""));
        grantedTwice = papers.put("D20_GRANT", "") != null;
    }

    private void end(String outcome) {
        ending = new Ending(outcome, day);
    }

    private void later(int days) {
        day = day.plusDays(days);
    }

    private void move(Demo who, String step, String body) {
        moves.add(new Move(who, step, json(body), true));
    }

    /** A step that the head has to agree to. */
    private void agreed(Demo who, String step, String body) {
        pending++;
        moves.add(new Move(who, step, json(body), false));
        move(Demo.SIGNER, "pending-steps/%d/approvals".formatted(pending), "");
    }

    private String json(String members) {
        String on = "'on': '%s'".formatted(day);
        return ("{" + (members.isEmpty() ? on : on + ", " + members) + "}").replace('\'', '"');
    }
}
