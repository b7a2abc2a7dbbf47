package org.gongkai.report.check.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.form.written.NumberInText;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/**
 * K10: parts that a text lists add up to the total before them, as in "共发布信息2020条，其中概况类546条、动态498条、目录976条（含…）".
 * "其中" may list some parts only: fewer than the total are right unless the list ends with the rest (其他).
 */
public final class Subtotals {

    private static final String UNIT = "([条件次个篇场项人期份])";
    private static final Pattern LIST = Pattern.compile(
            "(" + NumberInText.REGEX + ")\\s*" + UNIT + "[^，。；：（(]{0,6}[，：（(]\\s*(?:其中|含|包括)[:：，]?([^。；]+)");
    private static final String SOME = "[0-9一二两三四五六七八九十百千万余多几]\\s*";
    private static final Pattern IN_BRACKETS = Pattern.compile("[（(][^（）()]*[）)]");
    private static final int LONGEST = 60;

    private Subtotals() {}

    /** The sums that do not hold. */
    public static Stream<Hit> check(Evidence evidence) {
        return evidence.report().narrative().texts().entrySet().stream()
                .flatMap(text -> check(text.getKey(), text.getValue()).stream());
    }

    private static List<Hit> check(String place, String text) {
        List<Hit> hits = new ArrayList<>();
        for (String sentence : NumberInText.plain(text).split("[。；\n]")) {
            // A list in brackets belongs to the number before it; without brackets the outer list remains.
            Matcher brackets = IN_BRACKETS.matcher(sentence);
            while (brackets.find()) {
                String upToIt = IN_BRACKETS
                        .matcher(sentence.substring(0, brackets.start()))
                        .replaceAll("");
                int from = Math.max(upToIt.lastIndexOf('、'), upToIt.lastIndexOf('，')) + 1;
                list(place, upToIt.substring(from) + brackets.group(), hits);
            }
            list(place, IN_BRACKETS.matcher(sentence).replaceAll(""), hits);
        }
        return hits;
    }

    private static void list(String place, String words, List<Hit> hits) {
        Matcher list = LIST.matcher(words);
        if (!list.find()) {
            return;
        }
        Optional<BigDecimal> total = NumberInText.find(list.group(1));
        if (total.isEmpty()) {
            return;
        }
        String parts = list.group(3);
        Matcher part = Pattern.compile("(" + NumberInText.REGEX + ")\\s*" + list.group(2))
                .matcher(parts);
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        while (part.find()) {
            sum = sum.add(NumberInText.find(part.group(1)).orElse(BigDecimal.ZERO));
            count++;
        }
        // A part that is only about right (近60条, 60余条) says nothing of the sum.
        if (Pattern.compile(SOME + list.group(2)).matcher(parts).results().count() > count) {
            return;
        }
        boolean endsWithTheRest = parts.contains("其他") || parts.contains("其它");
        if (count > 1 && (sum.compareTo(total.get()) > 0 || endsWithTheRest && sum.compareTo(total.get()) != 0)) {
            String subject = list.group();
            hits.add(Hit.in(place, subject.substring(0, Math.min(LONGEST, subject.length())))
                    .values(total.get(), sum));
        }
    }
}
