package org.gongkai.formats.read.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a heading: a number of some kind, or nothing.
 *
 * @param number the number, 0 where there is none
 * @param end where it ends in the words without spaces
 */
record Mark(Kind kind, int number, int end) {

    /** Kinds of numbers; headings of one level bear one kind. */
    enum Kind {
        BRACKETS("[#*>]{0,8}(?:\\(([一二三四五六七八九十]{1,2})\\)|([㈠㈡㈢㈣㈤㈥㈦㈧㈨]))[、.*]{0,3}(?![项款条目的中所和及与至])"),
        DIGITS("[#*>]{0,8}(?:(\\d{1,2})[、.](?!\\d)|\\((\\d{1,2})\\))\\*{0,2}"),
        NONE("([#*>]{0,8})()");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        /** The mark of this kind that words without spaces begin with. */
        Optional<Mark> at(String words) {
            Matcher mark = pattern.matcher(words);
            if (!mark.lookingAt()) {
                return Optional.empty();
            }
            String number = mark.group(1) == null ? mark.group(2) : mark.group(1);
            return Optional.of(new Mark(this, this == NONE ? 0 : value(number), mark.end()));
        }
    }

    private static final String ORDINALS = "一二三四五六七八九";
    private static final String ENCLOSED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨";
    private static final int TEN = 10;

    private static int value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        int value = 0;
        for (char digit : number.toCharArray()) {
            value += digit == '十' ? TEN : 1 + Math.max(ORDINALS.indexOf(digit), ENCLOSED.indexOf(digit));
        }
        return value;
    }
}
