package org.gongkai.registers.imports.sheet.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the sections of a format code.
 *
 * @param bare what stands outside brackets, quotation marks and backslashes: it alone says what is shown
 * @param condition a condition in brackets, {@code [>=100]}
 * @param before literal words before the place of a text, {@code "No. "@}
 * @param behind literal words behind it
 */
record FormatSection(String bare, Optional<Condition> condition, String before, String behind) {

    private static final Pattern PLACEHOLDER = Pattern.compile("[0#?]");
    private static final Pattern CALENDAR = Pattern.compile("[ymdhs]|e(?![+-])|aaa|上午/下午");
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?:\\.|[^0#?,.]|$)");
    private static final Pattern SCIENTIFIC = Pattern.compile("e[+-]");
    private static final Pattern FRACTION = Pattern.compile("[?#0]\\s*/\\s*[?#0-9]");
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9.]{1,20})");

    /** Reads a section. */
    static FormatSection of(String code) {
        StringBuilder bare = new StringBuilder();
        StringBuilder words = new StringBuilder();
        String before = "";
        Optional<Condition> condition = Optional.empty();
        for (int i = 0; i < code.length(); i++) {
            switch (code.charAt(i)) {
                // The character behind these tells the width of what is left free.
                case '_', '*' -> i++;
                case '\\', '!' -> {
                    i++;
                    words.append(code, Math.min(i, code.length()), Math.min(i + 1, code.length()));
                }
                case '"' -> {
                    int end = end(code, i, '"');
                    words.append(code, i + 1, Math.max(i + 1, end));
                    i = end;
                }
                case '@' -> {
                    bare.append('@');
                    before = words.toString();
                    words.setLength(0);
                }
                case '[' -> {
                    int end = end(code, i, ']');
                    if (condition.isEmpty()) {
                        condition = Condition.find(code.substring(i + 1, Math.max(i + 1, end)));
                    }
                    i = end;
                }
                default -> bare.append(code.charAt(i));
            }
        }
        return new FormatSection(bare.toString().toLowerCase(Locale.ROOT), condition, before, words.toString());
    }

    private static int end(String code, int start, char end) {
        int found = code.indexOf(end, start + 1);
        return found < 0 ? code.length() : found;
    }

    boolean isGeneral() {
        return bare.contains("general") || bare.contains("通用格式");
    }

    boolean isText() {
        return bare.contains("@");
    }

    /** The text with the words that the section puts around it. */
    String around(String text) {
        return text.isEmpty() ? text : before + text + behind;
    }

    boolean isDate() {
        return !isGeneral() && !isText() && CALENDAR.matcher(bare).find();
    }

    /** How many decimals a number is shown with; empty where it is not shown as the number that it is. */
    Optional<Integer> decimals() {
        if (isGeneral()
                || isText()
                || !PLACEHOLDER.matcher(bare).find()
                || bare.contains("%")
                || SCIENTIFIC.matcher(bare).find()
                || FRACTION.matcher(bare).find()
                || SCALED.matcher(bare).find()) {
            return Optional.empty();
        }
        int point = bare.indexOf('.');
        return Optional.of(
                point < 0
                        ? 0
                        : (int) PLACEHOLDER
                                .matcher(bare.substring(point))
                                .results()
                                .count());
    }

    /** What a section is for. */
    record Condition(String operator, double bound) {

        static Optional<Condition> find(String bracket) {
            Matcher matcher = CONDITION.matcher(bracket.strip());
            try {
                return matcher.matches()
                        ? Optional.of(new Condition(matcher.group(1), Double.parseDouble(matcher.group(2))))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        boolean holds(double value) {
            return switch (operator) {
                case "<=" -> value <= bound;
                case ">=" -> value >= bound;
                case "<>" -> value != bound;
                case "<" -> value < bound;
                case ">" -> value > bound;
                default -> value == bound;
            };
        }
    }
}
