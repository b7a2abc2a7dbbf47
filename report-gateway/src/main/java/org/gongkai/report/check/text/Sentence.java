package org.gongkai.report.check.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.written.NumberInText;

/**
 * A sentence of a text of the report, or of prose beside its tables, which is no text of it.
 *
 * @param plain its words, one for one, with digits, spaces and marks of the usual width
 */
record Sentence(Optional<String> place, String words, String plain) {

    private static final Pattern SENTENCE = Pattern.compile("[^\\s。；][^。；\\n]*");
    /** A year that another is compared with (比2024年增加) is not the year that is told of. */
    private static final Pattern YEAR = Pattern.compile("(?<![比较同])(\\d{4}|[一二][零〇○一二三四五六七八九]{3})\\s*年");

    private static final Pattern COMMA_OF_THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final String NARROW = ",;:()";
    private static final String WIDE = "，；：（）";
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";

    /** The sentences of a text. */
    static Stream<Sentence> of(Optional<String> place, String text) {
        String plain = plain(text);
        return SENTENCE.matcher(plain)
                .results()
                .map(found -> new Sentence(place, text.substring(found.start(), found.end()), found.group()));
    }

    /** Those of a report's texts that speak of its own year. */
    static Stream<Sentence> of(AnnualReport report) {
        return report.narrative().texts().entrySet().stream()
                .flatMap(text -> of(Optional.of(text.getKey()), text.getValue()))
                .filter(sentence -> sentence.isOfYear(report.year()));
    }

    /** Whether it names no other year. */
    boolean isOfYear(int year) {
        return YEAR.matcher(plain)
                .results()
                .allMatch(named -> inDigits(named.group(1)).equals(Integer.toString(year)));
    }

    /** What stands around a number that it counts. */
    Counting around(MatchResult found) {
        return Counting.of(plain, found);
    }

    /** Marks between words as Chinese texts have them, whatever width they were typed in. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(NumberInText.plain(text));
        String thousands = COMMA_OF_THOUSANDS.matcher(plain).replaceAll("0");
        for (int i = 0; i < plain.length(); i++) {
            int mark = NARROW.indexOf(thousands.charAt(i));
            if (mark >= 0) {
                plain.setCharAt(i, WIDE.charAt(mark));
            }
        }
        return plain.toString();
    }

    private static String inDigits(String year) {
        StringBuilder digits = new StringBuilder();
        for (char sign : year.replace('〇', '零').replace('○', '零').toCharArray()) {
            int digit = CHINESE_DIGITS.indexOf(sign);
            digits.append(digit < 0 ? Character.toString(sign) : Integer.toString(digit));
        }
        return digits.toString();
    }
}
