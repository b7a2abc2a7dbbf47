package org.gongkai.registers.imports.sheet.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.registers.imports.sheet.stored.SheetLimits;

/**
 * A format code, like {@code #,##0.00;[Red]-#,##0.00} (ECMA-376 part 1, 18.8.31).
 *
 * @param code for whom formats by it
 */
public record FormatCode(String code, List<FormatSection> sections) {

    /** Windows' own long date and time, which are another thing on every machine. */
    private static final Pattern LONG_DATE = Pattern.compile("\\[\\$-F800].*", Pattern.CASE_INSENSITIVE);

    private static final Pattern LONG_TIME = Pattern.compile("\\[\\$-F400].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** What stands for a part of a date. */
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

    private static final Pattern HALF_DAY = Pattern.compile("上午/下午");

    /** The format of a cell that has none. */
    public static final FormatCode GENERAL = of("General");

    public FormatCode {
        sections = List.copyOf(sections);
    }

    /** Reads a code. */
    public static FormatCode of(String code) {
        if (code.length() > SheetLimits.FORMAT) {
            return GENERAL;
        }
        String here = HALF_DAY.matcher(code).replaceAll("AM/PM");
        here = LONG_DATE.matcher(here).replaceAll("yyyy\"年\"m\"月\"d\"日\"");
        here = LONG_TIME.matcher(here).replaceAll("h:mm:ss");
        return new FormatCode(here, split(here).stream().map(FormatSection::of).toList());
    }

    /** The section that a number is shown by. */
    FormatSection section(double value) {
        Optional<FormatSection> meant = sections.stream()
                .filter(section ->
                        section.condition().filter(one -> one.holds(value)).isPresent())
                .findFirst();
        if (meant.isPresent()) {
            return meant.get();
        }
        if (sections.stream().anyMatch(section -> section.condition().isPresent())) {
            return sections.stream()
                    .filter(section -> section.condition().isEmpty())
                    .findFirst()
                    .orElse(sections.getFirst());
        }
        int numbers = sections.getLast().isText() && sections.size() > 1 ? sections.size() - 1 : sections.size();
        if (value < 0 && numbers > 1) {
            return sections.get(1);
        }
        return value == 0 && numbers > 2 ? sections.get(2) : sections.getFirst();
    }

    /** The code of a date as the formatter reads it, which takes 年 for itself but not in quotation marks. */
    String unquoted() {
        return QUOTED.matcher(code)
                .replaceAll(quoted ->
                        Matcher.quoteReplacement(LETTER.matcher(quoted.group(1)).replaceAll("")));
    }

    /** A text as it is shown: some formats put words around it, {@code "No. "@}. */
    public String textAround(String text) {
        return sections.getLast().isText() ? sections.getLast().around(text) : text;
    }

    private static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (!quoted && !bracketed && (c == '\\' || c == '_' || c == '*' || c == '!') && i + 1 < code.length()) {
                section.append(c).append(code.charAt(++i));
                continue;
            }
            quoted ^= c == '"' && !bracketed;
            bracketed = !quoted && (bracketed ? c != ']' : c == '[');
            if (c == ';' && !quoted && !bracketed) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(c);
            }
        }
        sections.add(section.toString());
        return sections;
    }
}
