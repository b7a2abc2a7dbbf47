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

    private final Random random;
    private final Diary diary;
    private final Money money = new Money();
    private final Consulting consulting;
    private final Disputing disputing;
    private final LocalDate receivedOn;
    private Ending ending;

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
        this.consulting = new Consulting(diary);
        this.disputing = new Disputing(random, diary);
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
            consulting.consult();
        }
        Charging fee = new Charging(random, diary, money);
        if (diary.chance(8) && !consulting.outlastsTerm() && !fee.charge()) {
            ending = new Ending("OTHER_FEE_UNPAID", fee.lapsedOn());
            return;
        }
        if (diary.chance(3)) {
            withdraw();
            return;
        }
        propose();
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
        diary.papers().put(parts.document(), "");
        sign(parts.outcome());
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
            Serving.serve(diary);
        }
        if (brief) {
            return;
        }
        if (diary.chance(4)) {
            disputing.dispute();
        }
        if (diary.chance(50)) {
            diary.later(5);
            diary.papers().forEach(diary::paper);
            if (consulting.asksTwice()) {
                diary.write("'code': 'D10_TP_INFORM_APPLICANT', 'event': 1");
            }
            if (disputing.isGrantedTwice()) {
                diary.write("'code': 'D20_GRANT', 'event': 1");
            }
            diary.move(Demo.CLERK, "archivings", "'archiveNumber': '2025-%d'".formatted(random.nextInt(100_000)));
        }
    }

    private void end(String outcome) {
        ending = new Ending(outcome, diary.day());
    }
}
