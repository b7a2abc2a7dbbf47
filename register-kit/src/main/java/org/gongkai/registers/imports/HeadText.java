package org.gongkai.registers.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.kit.spelling.Spelling;

/**
 * The head of a column, read as its writer meant it: without spaces, line breaks, stars, and what stands in brackets
 * behind it about how to fill the column in.
 *
 * @param words the head proper
 * @param unit the unit of money that it names
 */
record HeadText(String words, Optional<String> unit) {

    private static final Pattern STARS = Pattern.compile("^[*＊★☆▲•·]+|[*＊★☆▲:：]+$");
    private static final Pattern BEHIND = Pattern.compile("(.+?)（([^（）]*)）$");
    private static final Pattern HINT =
            Pattern.compile("必填|必填项|选填|选填项|可选|可不填|件|个|次|条|宗|数|下拉选择|请选择|(格式|如|例如|示例|形如).*|[yY]{4}.*|年[-./]?月[-./]?日");
    private static final Pattern MONEY = Pattern.compile("(?:单位[:：]?)?(元|万元)");

    static HeadText of(String head) {
        String words = bare(Spelling.HEAD.canonical(head));
        Optional<String> unit = Optional.empty();
        Matcher behind = BEHIND.matcher(words);
        while (behind.matches()) {
            Matcher money = MONEY.matcher(behind.group(2));
            if (money.matches()) {
                unit = Optional.of(money.group(1));
            } else if (!HINT.matcher(behind.group(2)).matches()) {
                break;
            }
            words = bare(behind.group(1));
            behind = BEHIND.matcher(words);
        }
        return new HeadText(words, unit);
    }

    /** What a bare number under the head leaves out, because the head says it: 月 or 季度. */
    String impliedUnit() {
        if (words.endsWith("月份")) {
            return "月";
        }
        return words.endsWith("季度") ? "季度" : "";
    }

    private static String bare(String words) {
        return STARS.matcher(words).replaceAll("");
    }
}
