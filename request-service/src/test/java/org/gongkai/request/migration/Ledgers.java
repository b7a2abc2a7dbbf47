package org.gongkai.request.migration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.application.Channel;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.application.RequestedForm;
import org.gongkai.request.application.RequestedRoute;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.life.dispute.CaseOutcome;
import org.gongkai.request.life.event.ConsultationEvent.Answer;
import org.gongkai.request.life.event.ServiceEvent.Way;
import org.gongkai.request.migration.row.Columns;
import org.gongkai.request.migration.row.LedgerColumns;

/** Random lives as a lawful office would write them into its ledger, each from a seed. */
public final class Ledgers {

    private static final BigDecimal REFUND = BigDecimal.TEN.setScale(2);

    private final Random random;
    private final WorkingCalendar calendar;
    private final Map<String, Object> values = new HashMap<>();
    private LocalDate day;

    private Ledgers(long seed, WorkingCalendar calendar) {
        this.random = new Random(seed);
        this.calendar = calendar;
    }

    /** A row: what the register has of it, and what else the ledger tells. */
    public record Row(DisclosureApplication entry, LedgerColumns columns) {}

    /** The life of a seed. */
    public static Row row(long seed, String number, String agencyCode, WorkingCalendar calendar) {
        return new Ledgers(seed, calendar).row(number, agencyCode);
    }

    private Row row(String number, String agencyCode) {
        LocalDate receivedOn = calendar.lastDay(LocalDate.of(2023, 1, 3).plusDays(random.nextInt(500)), 1)
                .orElseThrow();
        day = receivedOn;
        put(0.4, "confirmedOn", receivedOn);
        put(0.2, "agentName", "赵某");
        put(0.1, "jointApplicants", "钱某、孙某");
        put(0.5, "handler", "经办" + random.nextInt(5));
        put(0.5, "unit", "档案科");
        put(0.3, "remarks", "备注" + random.nextInt(9));
        if (chance(0.4)) {
            supplement();
        }
        if (chance(0.3)) {
            consultation();
        }
        BigDecimal fee = chance(0.2) ? fee() : null;
        LocalDate paidOn = fee == null ? null : day;
        if (fee != null && chance(0.3)) {
            values.put("refundOn", next(1));
            values.put("refundYuan", REFUND);
            fee = fee.subtract(REFUND);
        }
        if (chance(0.2)) {
            values.put("extensionOn", next(1));
            put(0.5, "extensionApprovedOn", day);
            values.put("extensionDays", 1 + random.nextInt(20));
            put(0.5, "extensionReason", "检索量大");
        }
        boolean unpaid = fee == null && chance(0.1);
        if (unpaid) {
            unpaid();
        }
        boolean closed = unpaid || chance(0.85);
        LocalDate closedOn = unpaid ? day : closed ? next(1 + random.nextInt(3)) : null;
        if (closed) {
            put(0.2, "dueOn", closedOn);
            reply();
        }
        RequestedForm form = any(RequestedForm.values());
        if (form != null) {
            put(0.5, "receivingForm", "U盘");
        }
        return new Row(
                new DisclosureApplication(
                        number,
                        agencyCode,
                        Channel.ONLINE,
                        chance(0.7) ? "NATURAL_PERSON" : "ENTERPRISE",
                        receivedOn,
                        closedOn,
                        unpaid
                                ? "OTHER_FEE_UNPAID"
                                : closed
                                        ? List.of("GRANTED", "PARTIAL", "DENY_INTERNAL", "REFUSE_PETITION")
                                                .get(random.nextInt(4))
                                        : null,
                        null,
                        "王某",
                        null,
                        null,
                        null,
                        null,
                        "决算",
                        null,
                        form,
                        any(RequestedRoute.values()),
                        fee,
                        paidOn,
                        null),
                Columns.of(values));
    }

    /** One of them, or none. */
    private <T> T any(T[] some) {
        return chance(0.3) ? some[random.nextInt(some.length)] : null;
    }

    private void supplement() {
        values.put("supplementSentOn", next(1 + random.nextInt(3)));
        boolean late = chance(0.3);
        put(late ? 1 : 0.6, "supplementServedOn", next(1));
        put(0.6, "supplementItems", "请写明年度");
        if (late) {
            if (chance(0.5)) {
                values.put("supplementLapsedOn", next(11));
            } else {
                next(11);
            }
            values.put("supplementLateReason", "邮件误投" + random.nextInt(9));
        }
        values.put("supplementReceivedOn", next(1 + random.nextInt(5)));
    }

    /** A fee that nobody has paid within its twenty working days. */
    private void unpaid() {
        int items = 11 + random.nextInt(30);
        int earlier = random.nextInt(20);
        values.put("feeNoticeOn", next(1));
        values.put("feeMethod", FeeMethod.ITEM);
        values.put("feeUnits", items);
        values.put("feeEarlier", earlier);
        values.put("feeAmountYuan", BigDecimal.valueOf(FeeTariff.sum(FeeTariff.of(FeeMethod.ITEM, earlier, items))));
        values.put("feeNoticeServedOn", next(1));
        values.put("feeLapsedOn", next(21));
    }

    private void consultation() {
        values.put("thirdPartySentOn", next(1 + random.nextInt(3)));
        put(0.6, "thirdPartyName", "某公司");
        values.put("thirdPartyServedOn", next(1));
        values.put("thirdPartyAnsweredOn", next(1 + random.nextInt(8)));
        values.put("thirdPartyAnswer", Answer.values()[random.nextInt(3)]);
        if (chance(0.3)) {
            values.put("otherAgencyName", "某局");
            values.put("otherAgencySentOn", next(1));
            put(0.5, "otherAgencyServedOn", day);
            values.put("otherAgencyAnsweredOn", next(1 + random.nextInt(5)));
        }
    }

    private BigDecimal fee() {
        int pages = 41 + random.nextInt(200);
        values.put("feeNoticeOn", next(1));
        values.put("feeMethod", FeeMethod.PAGE);
        values.put("feeUnits", pages);
        put(0.5, "feeNoticeServedOn", next(1));
        next(1 + random.nextInt(5));
        return BigDecimal.valueOf(FeeTariff.sum(FeeTariff.pages(pages)));
    }

    private void reply() {
        put(0.7, "documentNumber", "双政办公开〔2023〕" + random.nextInt(999) + "号");
        put(0.5, "dispatchWay", Way.values()[random.nextInt(4)]);
        put(0.2, "replyForm", "电子邮件");
        put(0.3, "trackingNumber", "EMS" + random.nextInt(9999));
        put(0.2, "basis", "条例第三十六条");
        if (chance(0.6)) {
            values.put("servedOn", next(random.nextInt(4)));
            put(0.5, "serviceProof", "本人签收");
        }
        if (chance(0.15)) {
            values.put("caseOpenedOn", next(5 + random.nextInt(30)));
            values.put("caseNumber", "双政复〔2023〕" + random.nextInt(99) + "号");
            put(0.5, "caseKind", "行政复议");
            if (chance(0.6)) {
                values.put("caseEndedOn", next(5 + random.nextInt(30)));
                values.put("caseResult", one(CaseOutcome.ending().toList()));
            } else {
                put(0.3, "caseResult", CaseOutcome.RC_OPEN);
            }
        }
        if (chance(0.4)) {
            values.put("archivedOn", next(1 + random.nextInt(60)));
            values.put("archiveNumber", "A-" + random.nextInt(9999));
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void put(double probability, String name, Object value) {
        if (chance(probability)) {
            values.put(name, value);
        }
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** The day so many working days on. */
    private LocalDate next(int days) {
        day = days == 0 ? day : calendar.lastDay(day, days).orElseThrow();
        return day;
    }
}
