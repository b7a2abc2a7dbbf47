package org.gongkai.formats.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
 * @param printed the titles as the edition writes them, whatever goes on behind
 * @param ofTables the sections with a table
 * @param ofApplications the one that is long enough to tell a report from its table of contents
 */
record Sections(
        SequencedMap<Integer, Pattern> titles,
        SequencedMap<Integer, Pattern> printed,
        List<Integer> ofTables,
        Optional<Integer> ofApplications) {

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    /** How titles are worded in the wild; one that is none of these is looked for as the edition writes it. */
    private static final List<Pattern> WORDINGS = List.of(
            title("(?:20\\d{2}年?)?(?:年度)?(?:政府信息公开)?(?:工作)?(?:的)?(?:总体|基本|整体|主要)?(?:工作)?(?:情况|概况|概述)"),
            numberedTitle("(?:政府信息)?主动公开(?:政府)?(?:信息)?(?:的)?(?:工作)?情况"),
            numberedTitle("(?:收到和处理政府信息公开申请|(?:政府信息)?依申请公开(?:政府信息)?(?:办理)?)(?:的)?情况"),
            title("(?:因)?(?:政府信息公开)?(?:工作)?(?:被)?(?:申请|提起)?行政复议[、,和及与]?(?:被)?(?:提起)?行政诉讼(?:的)?情况"),
            title(
                    "(?:政府信息公开)?(?:工作)?(?:中)?(?:存在的?(?:主要)?|主要)(?:问题|不足)(?:以及|及|和|与|、)?(?:下一步|今后)?(?:工作)?(?:改进|整改)?(?:的)?(?:工作)?(?:情况|措施|打算|方向|思路|意见|计划)?"),
            title("(?:(?:其他|其它)需要?(?:报告|说明)的?(?:其他|有关)?(?:事项|情况)|需要?(?:报告|说明)的(?:其他|其它)(?:事项|情况)|(?:其他|其它)(?:有关)?事项)"));

    /** The first title stands in a table of contents, in the heads of pages, and where the report begins. */
    private static final int MOST_BEGINNINGS = 20;

    private static final String NUMBER =
            "(?:[一二三四五六七八九](?<=(?:^|[\\s。;:!|>*#-]).)\\s*[、.,]|第[一二三四五六七八九]部分(?<=(?:^|[\\s。;:!|>*#-]).{4})[、:.]?)\\s*";

    /** A number in digits behind a sentence, where the whole page is one line. */
    private static final String DIGIT_BEFORE = "(?<=[。！？报告]\\s)[1-9]\\s*[、.]\\s*";

    /** No word goes on, or the few that end a line of its own. */
    private static final String ENDED = "(?:(?![\\u4e00-\\u9fff\\w])|(?<=^[^。]{0,30})[^,。;:\\s()]{1,15}\\s*$)[\\s*]*";

    /** What parts a title from the text behind it in its line. */
    private static final Pattern AFTER_TITLE = Pattern.compile("^[\\s*#]*[:：。]?\\s*");

    private static final Pattern OF_CONTENTS = Pattern.compile("[^。,]{2,60}?[.…·]{2,}\\s*\\d{1,3}\\s*");
    private static final int FEWEST_OF_CONTENTS = 4;

    private static final int LONGEST_TITLE = 60;

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern ORDINAL = Pattern.compile("^\\s*[一二三四五六七八九十]+\\s*[、.,]\\s*");

    Sections {
        titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
        printed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(printed));
        ofTables = List.copyOf(ofTables);
    }

    /** Those of an edition. */
    static Sections of(Form form) {
        SequencedMap<Integer, Pattern> titles = new LinkedHashMap<>();
        SequencedMap<Integer, Pattern> printed = new LinkedHashMap<>();
        Set<Pattern> taken = new HashSet<>();
        for (Section section : form.sections()) {
            Pattern asPrinted = printed(section);
            Pattern worded = worded(section, taken).orElse(asPrinted);
            taken.add(worded);
            printed.put(section.number(), asPrinted);
            titles.put(section.number(), pattern(worded.pattern() + "|" + asPrinted.pattern()));
        }
        Set<String> applications =
                form.cellsOf(FigureName.RECEIVED).stream().map(CellId::table).collect(Collectors.toSet());
        return new Sections(
                titles,
                printed,
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

    /** One for the same words, so that editions with the same titles share what is found by them. */
    private static Pattern pattern(String words) {
        return COMPILED.computeIfAbsent(words, Pattern::compile);
    }

    private static Optional<Pattern> worded(Section section, Set<Pattern> taken) {
        String title = Wording.squeezed(section.title().zh());
        return WORDINGS.stream()
                .filter(wording ->
                        !taken.contains(wording) && wording.matcher(title).find())
                .findFirst();
    }

    private static Pattern printed(Section section) {
        String words = ORDINAL.matcher(Wording.squeezed(section.title().zh())).replaceFirst("");
        String spaced = words.codePoints()
                .mapToObj(character -> Pattern.quote(Character.toString(character)))
                .collect(Collectors.joining("\\s*"));
        return pattern(NUMBER + spaced + "|" + alone(spaced));
    }

    private static Pattern title(String words) {
        String spaced = spaced(words);
        return Pattern.compile(
                NUMBER + spaced + ENDED + "|" + alone(spaced) + "|" + DIGIT_BEFORE + spaced + "(?=\\s|$)");
    }

    /** A title in words that headings of section 1 are worded in too: the number of a section tells it from these. */
    private static Pattern numberedTitle(String words) {
        return Pattern.compile(NUMBER + spaced(words) + ENDED);
    }

    /** With a number of another kind, or none, a title has a line of its own. */
    private static String alone(String spaced) {
        return "^[\\s#*]*(?:第[一二三四五六七八九]部分[\\s、:.]*|\\d\\s*[、.]\\s*|[一二三四五六七八九]\\s+)?" + spaced + "[\\s*:]*$";
    }

    private static String spaced(String words) {
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
        return spaced.toString();
    }

    private static boolean inBrackets(String words, int at) {
        return words.lastIndexOf('[', at) > words.lastIndexOf(']', at);
    }

    /**
     * The lines of each section; a section that was not found is absent.
     *
     * @param ofSheets whether tables are told apart by their cells alone, where the longest has no title
     */
    SequencedMap<Integer, List<SourceLine>> in(List<SourceLine> all, boolean ofSheets) {
        List<SourceLine> lines = withWholeTitles(withoutContents(all));
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
        // A workbook may hold nothing but the tables: then every table is looked for everywhere, on a page each that
        // has no title.
        if (ofApplications.filter(best::containsKey).isEmpty()) {
            for (int section : ofTables) {
                if (ofSheets || best.getOrDefault(section, List.of()).stream().noneMatch(Sections::hasDigits)) {
                    best.put(section, lines);
                }
            }
        }
        return best;
    }

    /** The lines without a table of contents whose lines lead to their pages with dots. */
    private List<SourceLine> withoutContents(List<SourceLine> lines) {
        List<SourceLine> rest = new ArrayList<>(lines.size());
        List<SourceLine> run = new ArrayList<>();
        for (SourceLine line : lines) {
            if (OF_CONTENTS.matcher(text(line)).matches()) {
                run.add(line);
            } else {
                rest.addAll(run.size() < FEWEST_OF_CONTENTS ? run : List.of());
                run.clear();
                rest.add(line);
            }
        }
        rest.addAll(run.size() < FEWEST_OF_CONTENTS ? run : List.of());
        return rest;
    }

    /** The lines with titles that a page has broken put together. */
    private List<SourceLine> withWholeTitles(List<SourceLine> lines) {
        List<SourceLine> whole = new ArrayList<>(lines.size());
        for (int at = 0; at < lines.size(); at++) {
            SourceLine line = lines.get(at);
            if (at + 1 < lines.size() && isBroken(line, lines.get(at + 1))) {
                whole.add(SourceLine.plain(
                        line.place(),
                        line.text().strip() + lines.get(at + 1).text().strip()));
                at++;
            } else {
                whole.add(line);
            }
        }
        return whole;
    }

    private boolean isBroken(SourceLine line, SourceLine next) {
        String begun = line.text().strip();
        String rest = next.text().strip();
        if (line.tabular()
                || next.tabular()
                || begun.length() > LONGEST_TITLE
                || rest.length() > LONGEST_TITLE
                || !ORDINAL.matcher(Wording.folded(begun)).lookingAt()) {
            return false;
        }
        String both = Wording.folded(begun + rest);
        boolean isTitle = titles.values().stream()
                .anyMatch(title -> goesBeyond(title, Wording.folded(begun), begun.length() - 1));
        return printed.values().stream().anyMatch(title -> goesBeyond(title, both, begun.length()))
                || !isTitle && titles.values().stream().anyMatch(title -> goesBeyond(title, both, begun.length()));
    }

    private static boolean goesBeyond(Pattern title, String text, int length) {
        Matcher matcher = title.matcher(text);
        return matcher.lookingAt() && matcher.end() > length;
    }

    private long figures(Map<Integer, List<SourceLine>> sections) {
        return ofApplications.map(sections::get).stream()
                .flatMap(List::stream)
                .filter(Sections::hasDigits)
                .count();
    }

    private static boolean hasDigits(SourceLine line) {
        return DIGIT.matcher(line.text()).find();
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
                    String words = rest.text();
                    Matcher title = titles.get(next).matcher(text(rest));
                    title.find();
                    String before = words.substring(0, title.start());
                    if (!before.isBlank()) {
                        sections.get(section).add(SourceLine.plain(rest.place(), before));
                    }
                    section = next;
                    sections.put(section, new ArrayList<>());
                    String behind =
                            AFTER_TITLE.matcher(words.substring(title.end())).replaceFirst("");
                    rest = SourceLine.plain(rest.place(), behind);
                    more = !behind.isBlank();
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
        return Wording.folded(line.text());
    }
}
