package org.gongkai.report.check.figure;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.Narrative;
import org.gongkai.form.written.NumberInText;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Processing fees (信息处理费) are reported in section 6, as the form prints. */
public final class FeeChecks {

    private static final Pattern MENTION = Pattern.compile("信息处理费|收费|收取[^，。；]{0,8}费");
    private static final Pattern AMOUNT = Pattern.compile("信息处理费[^。；]{0,20}?(" + NumberInText.REGEX + ")\\s*元");
    private static final Pattern NONE = Pattern.compile("(?:没有|未)(?:发生|有|产生)?收取[^，。；]{0,16}费");

    private FeeChecks() {}

    /** K16: fees are mentioned, even when none were collected. */
    public static Stream<Hit> mentioned(Evidence evidence) {
        return evidence
                .report()
                .narrative()
                .text(Narrative.OTHER_MATTERS)
                .filter(text -> !MENTION.matcher(text).find())
                .map(text -> Hit.in(Narrative.OTHER_MATTERS, ""))
                .stream();
    }

    /** V15: the amount in the text is that of the ledger. */
    public static Stream<Hit> amount(Evidence evidence) {
        String text =
                evidence.report().narrative().text(Narrative.OTHER_MATTERS).orElse("");
        return evidence.report().fees().stream()
                .flatMap(fees -> stated(text)
                        .filter(amount -> amount.compareTo(fees.yuan()) != 0)
                        .map(amount -> Hit.in(Narrative.OTHER_MATTERS, "").values(fees.yuan(), amount)));
    }

    private static Stream<BigDecimal> stated(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (amount.find()) {
            return NumberInText.find(amount.group(1)).stream();
        }
        return NONE.matcher(text).find() ? Stream.of(BigDecimal.ZERO) : Stream.empty();
    }
}
