package org.gongkai.formats.read.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.table.Wording;

/**
 * The title of a report, which says whose it is and of which year. Where titles say different years, the period that the report names
 * decides, and nothing else.
 *
 * @param body whose report it is, empty where the title does not say
 * @param year of which year; empty where nothing says it for certain
 * @param lines the lines that hold the title, by their number
 * @param behind what follows the title in its last line
 */
public record ReportTitle(String body, Optional<Integer> year, Set<Integer> lines, String behind) {

    private static final Pattern PERIOD =
            Pattern.compile("(20\\d{2})年1月1日(?:起|开始)?,?(?:至|到|[-—–~])+(?:(20\\d{2})年)?12月31日");

    private static final int MOST_LINES = 400;

    public ReportTitle {
        lines = Set.copyOf(lines);
    }

    /** The title among the lines above the first section. */
    public static ReportTitle of(List<SourceLine> head) {
        List<SourceLine> near = head.subList(0, Math.min(MOST_LINES, head.size()));
        List<TitleLines.Found> titles = TitleLines.in(near);
        Set<Integer> years = new LinkedHashSet<>();
        titles.forEach(title -> title.said().year().ifPresent(years::add));
        Optional<Integer> period = period(near);
        Optional<Integer> year = years.size() == 1
                ? Optional.of(years.iterator().next())
                : years.isEmpty() ? period : period.filter(years::contains);
        Set<String> names = names(titles.stream()
                .filter(title -> title.said().year().isPresent()
                        && (year.isEmpty() || title.said().year().equals(year)))
                .toList());
        names = names.isEmpty() ? names(titles) : names;
        Set<Integer> lines = new LinkedHashSet<>();
        String behind = "";
        for (TitleLines.Found title : titles) {
            for (int line = title.from(); line < title.to(); line++) {
                lines.add(line);
            }
            behind = title.behind().isEmpty() ? behind : title.behind();
        }
        return new ReportTitle(names.size() == 1 ? names.iterator().next() : "", year, lines, behind);
    }

    private static Set<String> names(List<TitleLines.Found> titles) {
        Set<String> names = new LinkedHashSet<>();
        titles.stream()
                .map(title -> title.said().name())
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    /** The first line behind the title; the first of all where there is none. */
    public int end() {
        return lines.stream().mapToInt(line -> line + 1).min().orElse(0);
    }

    private static Optional<Integer> period(List<SourceLine> head) {
        StringBuilder words = new StringBuilder();
        for (SourceLine line : head) {
            words.append(Wording.folded(line.text()).replaceAll("\\s", ""));
        }
        Set<Integer> years = new LinkedHashSet<>();
        PERIOD.matcher(words).results().forEach(period -> {
            if (period.group(2) == null || period.group(2).equals(period.group(1))) {
                years.add(Integer.valueOf(period.group(1)));
            }
        });
        return years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty();
    }
}
