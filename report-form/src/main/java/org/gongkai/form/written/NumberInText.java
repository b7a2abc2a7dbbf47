package org.gongkai.form.written;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as prose writes them: {@code 1,002}, {@code １００}, {@code 0.091万}, {@code 两}, {@code 一百零二}. A number is read
 * as a whole or not at all; one that is only about right (近百, 1000余, 几十, 不足3) and one end of a range (3至5) are none.
 */
public final class NumberInText {

    private static final String DIGIT = "[0-9\\uff10-\\uff19]";
    private static final String CHINESE = "零〇一二两三四五六七八九十百千万";

    private static final String ABOUT = "超过|不足|不到|至少|最多|接近|大约|第\\s";
    private static final String RANGE = "[0-9\\uff10-\\uff19" + CHINESE + "][-—–~～至到]";

    /** A regular expression for one, without groups; never for a part of a longer one. */
    public static final String REGEX = "(?<![0-9\\uff10-\\uff19.\\uff0e,近约超逾第" + CHINESE + "])(?<!" + ABOUT + "|"
            + RANGE
            + ")(?:(?:" + DIGIT + "{1,3}(?:," + DIGIT + "{3}){1,4}(?!" + DIGIT + ")|" + DIGIT + "{1,12}+)(?:[.\\uff0e]"
            + DIGIT + "{1,6}+)?(?:\\s?[百千万亿])?|(?<![几数])[" + CHINESE + "]{1,12}+)";

    private static final Pattern DIGITS = Pattern.compile("([\\d,.]+)\\s?([百千万亿]?)");
    private static final Pattern WIDE_COMMA = Pattern.compile("(?<=\\d)\uff0c(?=\\d{3}(?!\\d))");
    private static final String VALUES = "零一二三四五六七八九";
    private static final String UNITS = "十百千";

    private NumberInText() {}

    /** What one says that {@link #REGEX} has found; empty where it is no number after all, as 三五. */
    public static Optional<BigDecimal> find(String words) {
        Matcher digits = DIGITS.matcher(halfWidth(words.strip()));
        if (digits.matches()) {
            return WrittenNumber.find(digits.group(1).replace(",", "")).map(number -> switch (digits.group(2)) {
                case "百" -> number.movePointRight(2);
                case "千" -> number.movePointRight(3);
                case "万" -> number.movePointRight(4);
                case "亿" -> number.movePointRight(8);
                default -> number;
            });
        }
        return chinese(words.strip());
    }

    /** A text of the same length with digits, their commas and spaces of the usual width: ３，１１９　件 is 3,119 件. */
    public static String plain(String text) {
        return WIDE_COMMA.matcher(halfWidth(text)).replaceAll(",");
    }

    /** 一万二千三百零四 and everything below; 二〇二三 is a year, 三五 is three or five, and 一百三 most often 130. */
    private static Optional<BigDecimal> chinese(String words) {
        long total = 0;
        long section = 0;
        int digit = -1;
        int lowest = UNITS.length() + 1;
        boolean zero = false;
        for (char sign : words.replace('〇', '零').replace('两', '二').toCharArray()) {
            int value = VALUES.indexOf(sign);
            int unit = UNITS.indexOf(sign);
            zero = value >= 0 && (zero || value == 0);
            if (value >= 0) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = value;
            } else if (unit >= 0 && unit < lowest && (digit > 0 || digit < 0 && unit == 0 && section == 0)) {
                section += Math.max(digit, 1) * power(unit + 1);
                lowest = unit;
                digit = -1;
            } else if (sign == '万' && total == 0 && section + Math.max(digit, 0) > 0) {
                total = (section + Math.max(digit, 0)) * power(4);
                section = 0;
                lowest = UNITS.length() + 1;
                digit = -1;
            } else {
                return Optional.empty();
            }
        }
        boolean afterHundreds = lowest > 0 && lowest < UNITS.length() || total > 0 && section == 0;
        return digit > 0 && !zero && afterHundreds
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(total + section + Math.max(digit, 0)));
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static String halfWidth(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        for (char sign : words.toCharArray()) {
            boolean wide = sign == '\uff0e' || sign >= '\uff10' && sign <= '\uff19';
            boolean space = sign == '\u3000' || sign == '\u00a0';
            plain.append(wide ? (char) (sign - 0xfee0) : space ? ' ' : sign);
        }
        return plain.toString();
    }
}
