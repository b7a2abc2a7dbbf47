package org.gongkai.kit.spelling;

import java.util.regex.Pattern;

/**
 * Numbers of official papers (发文字号). GB/T 9704 prints {@code 律甲发〔2024〕4号}: the year in six-angle brackets, the serial
 * without leading zeros and without 第. Courts print the year in round brackets at the head of the number:
 * {@code （2025）苏01行初12号}. Orders keep their 第: {@code 国令第711号}.
 */
final class OfficialNumber {

    private static final String OPEN = "[\\[(〔【﹝〈<{⦗〖［]";
    private static final String CLOSE = "[\\])〕】﹞〉>}⦘〗］]";
    private static final Pattern YEAR = Pattern.compile(OPEN + "((?:19|20)\\d{2})年?" + CLOSE);
    private static final Pattern YEAR_AT_HEAD = Pattern.compile("^〔(\\d{4})〕(?!第?\\d)");
    private static final Pattern SERIAL = Pattern.compile("(?<=〕)第?0*(?=\\d+号)");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\d)0+(?=[1-9]\\d*号$)");

    /** Most numbers of receipt are written like this, and are as they should be. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9./-]*");

    private OfficialNumber() {}

    static String canonical(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        String plain = Characters.withoutSpaces(Characters.halfWidth(Characters.visible(text)));
        String bracketed = YEAR.matcher(Characters.hyphens(plain)).replaceAll("〔$1〕");
        String serial =
                LEADING_ZEROS.matcher(SERIAL.matcher(bracketed).replaceAll("")).replaceAll("");
        return Characters.chineseBrackets(YEAR_AT_HEAD.matcher(serial).replaceFirst("（$1）"));
    }
}
