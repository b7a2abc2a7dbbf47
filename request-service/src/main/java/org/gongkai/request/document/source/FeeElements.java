package org.gongkai.request.document.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.clock.Timers;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.fee.FeeStep;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.FeeEvent.FeeCancellation;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.FeeEvent.Refund;

/** What papers of the processing fee say. */
final class FeeElements {

    private FeeElements() {}

    static void put(Elements elements, FeeEvent event) {
        switch (event) {
            case FeeNotice notice ->
                elements.put("feeMethod", Spoken.of(notice.method()))
                        .put(
                                "feeStandard",
                                Spoken.of("Standard", notice.method().name()))
                        .put("feeCalculation", List.of("收费计算：" + calculation(notice)))
                        .put("amount", yuan(notice.amountYuan()))
                        .put("payDays", Timers.get("T_FEE").length())
                        .put("applications", Optional.ofNullable(notice.applications()))
                        .put("period", notice.period())
                        .put("countedElsewhere", notice.countedElsewhere());
            case FeeLapse lapse -> {}
            case Refund refund ->
                elements.put("amount", yuan(refund.amountYuan()))
                        .put("refundGround", refund.note() == null ? Spoken.of(refund.ground()) : refund.note());
            case Payment payment -> {}
            case FeeCancellation cancellation -> {}
        }
    }

    /** Each tranche with its rate, and what they come to. */
    private static String calculation(FeeNotice notice) {
        String unit = Spoken.of("Unit", notice.method().name());
        List<FeeStep> steps =
                FeeTariff.of(notice.method(), notice.earlier() == null ? 0 : notice.earlier(), notice.units());
        List<String> said = new ArrayList<>();
        steps.forEach(step -> said.add("第%d至第%d%s，%d%s×%d元＝%d元"
                .formatted(step.from(), step.to(), unit, step.units(), unit, step.rateYuan(), step.amountYuan())));
        said.add("合计%d元".formatted(FeeTariff.sum(steps)));
        if (notice.reduction() != null) {
            said.add("减免后为" + yuan(notice.amountYuan()) + "元，减免原因：" + notice.reduction());
        }
        return String.join("；", said) + "。";
    }

    private static String yuan(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0 ? amount.setScale(0).toPlainString() : amount.toPlainString();
    }
}
