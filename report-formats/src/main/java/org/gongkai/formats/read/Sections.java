package org.gongkai.formats.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.form.code.FigureName;
import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.table.Wording;

/**
 * Finds the sections of a report by the titles that an edition of the form gives them, which vary in wording and number, also
 * where the whole page is one line. What stands before the first is the head, section 0.
 *
 * @param titles of each section, by its number
 * @param ofTables the sections with a table
 * @param ofApplications the one that is long enough to tell a report from its table of contents
 */
record Sections(SequencedMap<Integer, Pattern> titles, List<Integer> ofTables, Optional<Integer> ofApplications) {

    /** How titles are worded in the wild; one that is none of these is looked for as the edition writes it. */
    private static final List<Pattern> WORDINGS = List.of(
            title("(?:政府信息公开工作)?(?:总体情况|概述|基本情况)"),
            title("(?:政府信息)?主动公开(?:政府)?(?:信息)?(?:的)?(?:工作)?情况"),
            title("(?:收到和处理政府信息公开申请|(?:政府信息)?依申请公开(?:政府信息)?(?:办理)?)(?:的)?情况"),
            title("(?:因)?(?:政府信息公开)?(?:工作)?(?:被)?(?:申请|提起)?行政复议[、,和及与]?(?:被)?(?:提起)?行政诉讼(?:的)?情况"),
            title("(?:政府信息公开工作)?(?:中)?存在的?(?:主要)?问题(?:及|和|与|、)(?:下一步)?(?:改进)?(?:情况|措施|打算)?"),
            title("(?:其他|其它)需要(?:报告|说明)的(?:其他)?(?:事项|情况)"));

    /** The first title stands in a table of contents, in the heads of pages, and where the report begins. */
    private static final int MOST_BEGINNINGS = 20;

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern ORDINAL = Pattern.compile("^\\s*[一二三四五六七八九十]+\\s*[、.,]\\s*");

    Sections {
        titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
        ofTables = List.copyOf(ofTables);
    }

    /** Those of an edition. */
    static Sections of(Form form) {
        SequencedMap<Integer, Pattern> titles = new LinkedHashMap<>();
        form.sections().forEach(section -> titles.put(section.number(), title(section, titles.values())));
        Set<String> applications =
                form.cellsOf(FigureName.RECEIVED).stream().map(CellId::table).collect(Collectors.toSet());
        return new Sections(
                titles,
                form.sections().stream()
                        .filter(section -> section.table().isPresent())
                        .map(Section::number)
                        .toList(),
                form.sections().stream()
                        .filter(section ->
                                section.table().filter(applications::contains).isPresent())
                        .map(Section::number)
                        .findFirst());
    }

    private static Pattern title(Section section, Collection<Pattern> taken) {
        String printed = Wording.squeezed(section.title().zh());
        return WORDINGS.stream()
                .filter(wording ->
                        !taken.contains(wording) && wording.matcher(printed).find())
                .findFirst()
                .orElseGet(() -> printed(ORDINAL.matcher(printed).replaceFirst("")));
    }

    private static Pattern title(String words) {
        StringBuilder spaced = new StringBuilder();
        // Spaces may stand between any two characters of a title.
        for (int i = 0; i < words.length(); i++) {
            char character = words.charAt(i);
            spaced.append(character);
            boolean chinese = character >= '\u4e00' && character <= '\u9fff';
            boolean quantified = i + 1 < words.length() && words.charAt(i + 1) == '?';
            if (chinese && !quantified && !inBrackets(words, i)) {
                spaced.append("\\s*");
            }
        }
        return numbered(spaced.toString());
    }

    private static Pattern printed(String words) {
        return numbered(words.codePoints()
                .mapToObj(character -> Pattern.quote(Character.toString(character)))
                .collect(Collectors.joining("\\s*")));
    }

    private static Pattern numbered(String spaced) {
        return Pattern.compile(
                "[一二三四五六七八九](?<=(?:^|[\\s。;:!|>*#-]).)\\s*[、.,]\\s*" + spaced + "|^\\s*(?:#+\\s*)?" + spaced + "\\s*$");
    }

    private static boolean inBrackets(String words, int at) {
        return words.lastIndexOf('[', at) > words.lastIndexOf(']', at);
    }

    /** The lines of each section; a section that was not found is absent. */
    SequencedMap<Integer, List<SourceLine>> in(List<SourceLine> lines) {
        SequencedMap<Integer, List<SourceLine>> best = split(lines, 0);
        boolean found = figures(best) > 0;
        // A table of contents has the titles too, but no figures behind them.
        int tries = 0;
        for (int start = 1; start < lines.size() && tries < MOST_BEGINNINGS && !found; start++) {
            if (titles.firstEntry().getValue().matcher(text(lines.get(start))).find()) {
                tries++;
                SequencedMap<Integer, List<SourceLine>> later = split(lines, start);
                found = figures(later) > 0;
                best = found ? later : best;
            }
        }
        // A workbook may hold nothing but the tables: then every table is looked for everywhere.
        if (ofApplications.filter(best::containsKey).isEmpty()) {
            for (int section : ofTables) {
                best.put(section, lines);
            }
        }
        return best;
    }

    private long figures(Map<Integer, List<SourceLine>> sections) {
        return ofApplications.map(sections::get).stream()
                .flatMap(List::stream)
                .filter(line -> DIGIT.matcher(line.text()).find())
                .count();
    }

    private SequencedMap<Integer, List<SourceLine>> split(List<SourceLine> lines, int start) {
        TreeMap<Integer, List<SourceLine>> sections = new TreeMap<>();
        sections.put(0, new ArrayList<>(lines.subList(0, start)));
        int section = 0;
        for (SourceLine line : lines.subList(start, lines.size())) {
            ReadingTime.check();
            SourceLine rest = line;
            boolean more = true;
            while (more) {
                int next = next(rest, section);
                if (next == 0) {
                    sections.get(section).add(rest);
                    more = false;
                } else {
                    Matcher title = titles.get(next).matcher(text(rest));
                    title.find();
                    String before = text(rest).substring(0, title.start());
                    if (!before.isBlank()) {
                        sections.get(section).add(SourceLine.plain(rest.place(), before));
                    }
                    section = next;
                    sections.put(section, new ArrayList<>());
                    rest = SourceLine.plain(rest.place(), text(rest).substring(title.end()));
                    more = !rest.text().isBlank();
                }
            }
        }
        return sections;
    }

    /** The first title in the line of a section behind the present one; 0 when there is none. */
    private int next(SourceLine line, int section) {
        int first = 0;
        int at = Integer.MAX_VALUE;
        String text = text(line);
        for (Map.Entry<Integer, Pattern> candidate : titles.entrySet()) {
            Matcher title = candidate.getValue().matcher(text);
            if (candidate.getKey() > section && title.find() && title.start() < at) {
                at = title.start();
                first = candidate.getKey();
            }
        }
        return first;
    }

    private static String text(SourceLine line) {
        return Wording.squeezed(line.text());
    }
}
