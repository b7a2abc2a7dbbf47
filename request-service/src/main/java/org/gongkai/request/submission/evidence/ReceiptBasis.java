package org.gongkai.request.submission.evidence;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.application.Channel;

/**
 * What the day of receipt rests on (Art. 31 of the Regulations): it is derived from channel and evidence, never typed.
 *
 * @param on the day
 * @param said article and evidence, in Chinese
 */
public record ReceiptBasis(LocalDate on, String said) {

    /**
     * That of an arrival which is its own evidence; empty where both sides have to confirm first.
     *
     * @param clause of the published guide, which says when what comes through a channel of its own is received
     */
    public static Optional<ReceiptBasis> ofArrival(Channel channel, LocalDate arrivedOn, Optional<String> clause) {
        return switch (channel) {
            case IN_PERSON -> Optional.of(new ReceiptBasis(arrivedOn, "条例第三十一条第一项：当面提交之日"));
            case REGISTERED_MAIL -> Optional.of(new ReceiptBasis(arrivedOn, "条例第三十一条第二项：行政机关签收之日"));
            case ORAL -> Optional.of(new ReceiptBasis(arrivedOn, "条例第二十九条、第三十一条：代为填写的申请表签字之日"));
            case ORDINARY_MAIL, ONLINE, EMAIL, FAX -> Optional.empty();
            case OTHER -> clause.map(said -> new ReceiptBasis(arrivedOn, "国办公开办函〔2015〕207号：依公开指南“" + said + "”收到之日"));
        };
    }

    /** Whether what comes through it is received when it arrives, whatever the guide says. */
    public static boolean isItsOwnProof(Channel channel) {
        return ofArrival(channel, LocalDate.MIN, Optional.empty()).isPresent();
    }

    /** That of a confirmation by both sides. */
    public static ReceiptBasis confirmed(Channel channel, LocalDate on) {
        return new ReceiptBasis(
                on,
                switch (channel) {
                    case ORDINARY_MAIL -> "条例第三十一条第二项：与申请人确认之日";
                    case OTHER -> "国办公开办函〔2015〕207号：公开指南未定收到时间，双方确认之日";
                    case IN_PERSON, REGISTERED_MAIL, ONLINE, EMAIL, FAX, ORAL -> "条例第三十一条第三项：双方确认之日";
                });
    }

    /**
     * That of a day which whoever has registered it, or a ledger, tells without evidence.
     *
     * @param confirmed whether the ledger tells that it was confirmed on that day
     */
    public static ReceiptBasis told(Channel channel, LocalDate on, boolean confirmed) {
        return ofArrival(channel, on, Optional.empty())
                .or(() -> Optional.of(confirmed(channel, on)).filter(basis -> confirmed))
                .map(basis -> new ReceiptBasis(on, basis.said() + "（台账登记，未附凭据）"))
                .orElseGet(() -> new ReceiptBasis(on, "台账登记的收到日期"));
    }

    /** That of the published guide, which says that the portal confirms on sending. */
    public static ReceiptBasis automatic(LocalDate on, String clause) {
        return new ReceiptBasis(on, "条例第三十一条第三项：双方确认之日，依公开指南“" + clause + "”系统自动确认");
    }

    /**
     * That of a day which the head of the office has corrected.
     *
     * @param evidence of the new day; none when it was erased
     */
    public static ReceiptBasis corrected(Channel channel, LocalDate on, Optional<String> evidence) {
        String article = switch (channel) {
            case IN_PERSON -> "条例第三十一条第一项";
            case REGISTERED_MAIL, ORDINARY_MAIL -> "条例第三十一条第二项";
            case ONLINE, EMAIL, FAX -> "条例第三十一条第三项";
            case ORAL -> "条例第二十九条、第三十一条";
            case OTHER -> "国办公开办函〔2015〕207号";
        };
        return new ReceiptBasis(
                on,
                article + "：收到日期更正为" + on + evidence.map(said -> "，凭据：" + said).orElse(""));
    }
}
