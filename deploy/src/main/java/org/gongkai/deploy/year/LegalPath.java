package org.gongkai.deploy.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.gongkai.deploy.accounts.Demo;

/** A random legal path through the life of one application: from the receipt to its end, in calendar days after it. */
final class LegalPath {

    /** Past every term that is waited for, whatever holidays lie in it. */
    private static final int LONG = 45;

    /** Papers that each decision is filed with, whatever it tells. */
    private static final List<String> OF_EACH_DECISION = List.of("D41_REVIEW", "D40_SERVICE");

    private final Random random;
    private final Diary diary;
    private final Money money = new Money();
    private final LocalDate receivedOn;
    private Ending ending;

    /** Whether the term of the reply is over: whoever waited that long asks for no fee any more. */
    private boolean late;

    /** Whether a further decision is told by the same kind of document as the first. */
    private boolean grantedTwice;

    /** Whether two were asked, about each of which the applicant is told by a paper of its own. */
    private boolean askedTwice;

    /** Whether it ends with the service of the reply: it is not disputed, nor archived. */
    private boolean brief;

    /** Steps of the whole that a part has taken over, and that it was split off. */
    private long inherited;

    /** The day on which another part was split off. */
    private Optional<LocalDate> splitOn = Optional.empty();

    private LegalPath(Random random, LocalDate receivedOn) {
        this.random = random;
        this.receivedOn = receivedOn;
        this.diary = new Diary(random, receivedOn);
    }

    /** A path on the day of receipt. */
    static LegalPath onOneDay(Random random, LocalDate day) {
        LegalPath path = new LegalPath(random, day);
        path.diary.stay();
        path.brief = true;
        path.diary.move(Demo.CLERK, "assignments", "'handler': '李某', 'unit': '规划科'");
        if (path.diary.chance(30)) {
            path.withdraw();
        } else {
            path.diary.move(Demo.CLERK, "acceptances", "");
            path.propose();
        }
        return path;
    }

    /** The path of what was split off while it was looked for. */
    static LegalPath ofPart(Random random, LegalPath whole) {
        LegalPath path = new LegalPath(random, whole.receivedOn);
        path.diary.goTo(whole.splitOn.orElseThrow());
        path.inherited = whole.takenBeforeSplit() + 1;
        path.brief = true;
        path.propose();
        return path;
    }

    /** Whether another part was split off. */
    boolean splits() {
        return splitOn.isPresent();
    }

    Money money() {
        return money;
    }

    /** How many decisions were signed and taken back: their numbers stay used. */
    long takenBack() {
        return diary.moves().stream()
                .filter(move -> move.step().equals("recalls"))
                .count();
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
        return diary.moves();
    }

    Ending ending() {
        return ending;
    }

    /** Steps that are taken, the agreement of others counted with what they agree to; of a part with those of the whole. */
    long taken() {
        return inherited + diary.moves().stream().filter(Move::taken).count();
    }

    /** How many of them are those of the whole, and that it was split off. */
    long inherited() {
        return inherited;
    }

    private long takenBeforeSplit() {
        return diary.moves().stream()
                .takeWhile(move -> !move.step().equals("splits"))
                .filter(Move::taken)
                .count();
    }

    private void begin() {
        if (diary.chance(4)) {
            diary.agreed(
                    Demo.CLERK,
                    "spot-answers",
                    "'parts': [{'text': '所需信息', 'outcome': 'GRANTED', 'detail': 'PROVIDED', 'evidence': '所需信息',"
                            + " 'elements': {'deliveryForm': '当场提供'}}], 'secrecyResult': '不涉密', 'signedBy': '王某'");
            end("GRANTED");
            diary.papers().put("D20_GRANT", "");
            diary.papers().put("D41_REVIEW", "");
            after();
            return;
        }
        diary.later(1);
        diary.move(Demo.CLERK, "assignments", "'handler': '李某', 'unit': '规划科'");
        if (diary.chance(5)) {
            diary.move(Demo.CLERK, "assignments", "'handler': '赵某', 'unit': '财务科'");
        }
        if (diary.chance(5)) {
            withdraw();
        } else if (diary.chance(15)) {
            supplement();
        } else {
            process();
        }
    }

    private void withdraw() {
        diary.later(1);
        diary.papers().put("D34_WITHDRAW", "");
        diary.move(Demo.CLERK, "withdrawals", "'proof': '撤回申请书'");
        end("OTHER_MISC");
    }

    private void supplement() {
        diary.later(1);
        diary.papers().put("D04_SUPPLEMENT", "");
        diary.move(
                Demo.CLERK,
                "supplement-requests",
                "'items': ['所需信息的年度'], 'servedOn': '%s'".formatted(diary.day().plusDays(1)));
        if (diary.chance(30)) {
            diary.later(LONG);
            diary.agreed(Demo.CLERK, "supplement-lapses", "");
            end("OTHER_SUPPLEMENT_LAPSED");
            return;
        }
        diary.later(4);
        diary.move(Demo.CLERK, "supplements", "'content': '2024年度'");
        if (diary.chance(10)) {
            diary.later(1);
            diary.move(Demo.CLERK, "unclear-findings", "'unclear': '仍未指明文件'");
            diary.papers().put("D27_UNCLEAR", "");
            sign("UNAVAIL_UNCLEAR");
        } else {
            process();
        }
    }

    private void process() {
        diary.later(1);
        diary.move(Demo.CLERK, "acceptances", "");
        if (diary.chance(4)) {
            diary.papers().put("D42_SPLIT", "");
            diary.move(Demo.SIGNER, "splits", "'parts': ['决算', '合同']");
            splitOn = Optional.of(diary.day());
        }
        if (diary.chance(15)) {
            diary.move(
                    Demo.CLERK,
                    "unit-tasks",
                    "'unit': '档案室', 'question': '有无此件', 'dueOn': '%s'"
                            .formatted(diary.day().plusDays(3)));
            diary.later(2);
            diary.move(Demo.CLERK, "unit-tasks/1/answers", "'answer': '有'");
        }
        if (diary.chance(10)) {
            diary.papers().put("D06_EXTENSION", "");
            diary.agreed(Demo.CLERK, "extensions", "'days': %d, 'reason': '检索量大'".formatted(1 + random.nextInt(20)));
        }
        if (diary.chance(15)) {
            consult();
        }
        Charging fee = new Charging(random, diary, money);
        if (diary.chance(8) && !late && !fee.charge()) {
            ending = new Ending("OTHER_FEE_UNPAID", fee.lapsedOn());
            return;
        }
        if (diary.chance(3)) {
            withdraw();
            return;
        }
        propose();
    }

    private void consult() {
        String party = diary.chance(60) ? "THIRD_PARTY" : "CO_MAKER";
        diary.papers().put(party.equals("THIRD_PARTY") ? "D08_TP_CONSULT" : "D12_CO_CONSULT", "");
        diary.papers().put("D10_TP_INFORM_APPLICANT", "");
        diary.move(
                Demo.CLERK,
                "consultations",
                "'party': '%s', 'partyName': '某单位', 'information': '合同', 'deliveredOn': '%s'"
                        .formatted(party, diary.day()));
        if (diary.chance(30)) {
            besides(party.equals("THIRD_PARTY") ? "CO_MAKER" : "THIRD_PARTY");
        }
        diary.later(3);
        if (diary.chance(25)) {
            diary.move(Demo.SIGNER, "consultations/1/recalls", "'reason': '不再需要'");
        } else if (diary.chance(20)) {
            // Silence has no call: it is what the days come to.
            diary.later(LONG);
            late = true;
        } else {
            boolean agrees = diary.chance(60);
            diary.move(
                    Demo.CLERK,
                    "consultations/1/answers",
                    agrees ? "'answer': 'AGREE'" : "'answer': 'OBJECT_REASONED', 'why': '商业秘密'");
            if (!agrees && party.equals("THIRD_PARTY")) {
                override();
            }
        }
    }

    /** Somebody else is asked at the same time: the days of both are taken out once. */
    private void besides(String party) {
        askedTwice = true;
        diary.papers().put(party.equals("THIRD_PARTY") ? "D08_TP_CONSULT" : "D12_CO_CONSULT", "");
        diary.move(
                Demo.CLERK,
                "consultations",
                "'party': '%s', 'partyName': '另一单位', 'information': '附件', 'deliveredOn': '%s'"
                        .formatted(party, diary.day()));
        diary.later(2);
        diary.move(Demo.CLERK, "consultations/2/answers", "'answer': 'AGREE'");
    }

    /** Nothing is disclosed against an objection before the third party was told, and its time to act is over. */
    private void override() {
        diary.papers().put("D11_TP_DECISION", "");
        diary.move(
                Demo.SIGNER,
                "overrides",
                "'consultation': 1, 'ground': 'PUBLIC_INTEREST', 'reasons': '涉及重大公共利益', 'servedOn': '%s'"
                        .formatted(diary.day()));
        diary.later(LONG);
        late = true;
    }

    private void propose() {
        diary.later(2);
        Parts parts = Parts.draw(random);
        diary.move(Demo.CLERK, "proposals", "'parts': " + parts.json().replace('"', '\''));
        if (diary.chance(10)) {
            diary.move(Demo.REVIEWER, "returns", "'reason': '依据不足'");
            propose();
            return;
        }
        diary.papers().put(document(parts.outcome()), "");
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
        diary.move(Demo.REVIEWER, "reviews", "'kind': 'SECRECY'");
        diary.move(Demo.REVIEWER, "reviews", "'kind': 'LEGAL'");
        diary.later(1);
        diary.move(Demo.SIGNER, "approvals", "");
        diary.papers().put("D41_REVIEW", "");
        if (diary.chance(4)) {
            diary.papers().keySet().removeIf(code -> code.compareTo("D20") > 0 && code.compareTo("D33") < 0);
            diary.move(Demo.SIGNER, "recalls", "'reason': '附件有误'");
            propose();
            return;
        }
        // A third party that was overridden has to be waited for.
        diary.move(
                Demo.CLERK,
                "dispatches",
                "'way': 'POST', 'trackingNumber': 'EMS%d'".formatted(random.nextInt(1_000_000)));
        end(outcome);
        after();
    }

    private void after() {
        boolean onTheSpot = diary.moves().size() == 2;
        if (!onTheSpot) {
            serve();
        }
        if (brief) {
            return;
        }
        if (diary.chance(4)) {
            dispute();
        }
        if (diary.chance(50)) {
            diary.later(5);
            diary.papers().forEach(diary::paper);
            if (askedTwice) {
                diary.write("'code': 'D10_TP_INFORM_APPLICANT', 'event': 1");
            }
            if (grantedTwice) {
                diary.write("'code': 'D20_GRANT', 'event': 1");
            }
            diary.move(Demo.CLERK, "archivings", "'archiveNumber': '2025-%d'".formatted(random.nextInt(100_000)));
        }
    }

    private void serve() {
        diary.later(3);
        if (diary.chance(10)) {
            diary.move(Demo.CLERK, "deliveries", "'result': 'RETURNED', 'proof': '查无此人'");
            diary.later(1);
            diary.papers().put("D50_RETURNED", "'nextStep': '另行送达'");
            if (diary.chance(40)) {
                diary.later(30);
                served("'result': 'PUBLIC_NOTICE', 'proof': '公告期满'", "D47_PUBLIC_NOTICE");
                return;
            }
            diary.move(Demo.CLERK, "deliveries", "'result': 'AGAIN', 'way': 'DIRECT'");
            diary.later(3);
        }
        served("'result': 'SERVED', 'proof': '本人签收'", "D40_SERVICE");
    }

    private void served(String how, String paper) {
        diary.move(Demo.CLERK, "deliveries", how);
        diary.papers().put(paper, "");
        diary.move(Demo.CLERK, "closings", "");
        diary.papers().put("D52_CLOSING", "");
    }

    private void dispute() {
        diary.later(20);
        String number = "双政复〔2025〕%d号".formatted(random.nextInt(1_000_000));
        diary.move(Demo.CLERK, "case-openings", "'caseNumber': '%s'".formatted(number));
        diary.later(LONG);
        if (diary.chance(50)) {
            diary.move(Demo.CLERK, "case-endings", "'caseNumber': '%s', 'result': 'RC_UPHOLD'".formatted(number));
            return;
        }
        diary.move(Demo.CLERK, "case-endings", "'caseNumber': '%s', 'result': 'RC_REVOKE'".formatted(number));
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
        grantedTwice = diary.papers().put("D20_GRANT", "") != null;
    }

    private void end(String outcome) {
        ending = new Ending(outcome, diary.day());
    }
}
