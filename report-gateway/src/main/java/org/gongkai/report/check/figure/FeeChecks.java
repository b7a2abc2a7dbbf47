package org.gongkai.report.check.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.Narrative;
import org.gongkai.form.written.NumberInText;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Processing fees (信息处理费) are reported in section 6, as the form prints. */
public final class FeeChecks {

    /** Administrative fees (行政事业性收费) are another thing, of which section 2 tells. */
    private static final Pattern MENTION = Pattern.compile("(?:信息|公开)处理费|(?<!事业性)收费|收取(?!行政事业性|的?行政)[^，。；]{0,8}费");

    private static final String NUMBER = "(" + NumberInText.REGEX + ")\\s*";

    /** What is charged for one, given back, or not charged, is no sum of what was. */
    private static final String NOT_A_RATE = "(?:(?!每|减免|免收|免除|退还|退回)[^。；])";

    /** Before its name or behind it: 收取1,910元信息处理费, 信息处理费共计0.191万元. */
    private static final Pattern AMOUNT =
            Pattern.compile(NUMBER + "元的?(?:政府)?(?:信息)?(?:公开)?信息处理费|信息处理费" + NOT_A_RATE + "{0,20}?" + NUMBER + "元");

    private static final Pattern APPLICATIONS =
            Pattern.compile(NUMBER + "件(?:政府信息公开)?申请[^，。；]{0,12}?收取[^，。；]{0,10}?信息处理费");

    private static final Pattern NONE =
            Pattern.compile("(?:没有|未)(?:发生|有|产生)?收取[^，。；]{0,16}费|(?:没有|未|无)(?:发生|产生|涉及)[^，。；]{0,12}信息处理费");

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
        String text = NumberInText.plain(
                evidence.report().narrative().text(Narrative.OTHER_MATTERS).orElse(""));
        return evidence.report().fees().stream()
                .flatMap(fees -> stated(text)
                        .filter(amount -> amount.compareTo(fees.yuan()) != 0)
                        .map(amount -> Hit.in(Narrative.OTHER_MATTERS, "").values(fees.yuan(), amount)));
    }

    /** V15: the number of applications in the text is that of the ledger. */
    public static Stream<Hit> applications(Evidence evidence) {
        String text = NumberInText.plain(
                evidence.report().narrative().text(Narrative.OTHER_MATTERS).orElse(""));
        Matcher stated = APPLICATIONS.matcher(text);
        return evidence.report().fees().stream()
                .filter(fees -> stated.find())
                .flatMap(fees -> NumberInText.find(stated.group(1)).stream()
                        .filter(number -> number.compareTo(BigDecimal.valueOf(fees.applications())) != 0)
                        .map(number -> Hit.in(Narrative.OTHER_MATTERS, stated.group())
                                .values(BigDecimal.valueOf(fees.applications()), number)));
    }

    private static Stream<BigDecimal> stated(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (amount.find()) {
            return NumberInText.find(Optional.ofNullable(amount.group(1)).orElseGet(() -> amount.group(2))).stream();
        }
        return NONE.matcher(text).find() ? Stream.of(BigDecimal.ZERO) : Stream.empty();
    }
}
