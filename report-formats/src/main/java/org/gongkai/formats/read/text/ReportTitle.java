package org.gongkai.formats.read.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.table.Wording;

/**
 * The title of a report, which says whose it is and of which year. It is a line of its own, or two or three; a report that is
 * mentioned in a sentence is none. Where titles say different years, the period that the report names decides, and nothing else.
 *
 * @param body whose report it is, empty where the title does not say
 * @param year of which year; empty where nothing says it for certain
 * @param lines the lines that hold the title, by their number
 * @param behind what follows the title in its last line
 */
public record ReportTitle(String body, Optional<Integer> year, Set<Integer> lines, String behind) {

    private static final String YEAR = "(20\\d{2}|二[〇○O零][一二三][〇○O零一二三四五六七八九])年?度?";
    private static final String NAME = "([\\u4e00-\\u9fffA-Za-z()·、“”\"-]{2,50}?)";
    private static final String SUBJECT = "(?:关于)?(?:的)?(?:政府信息|政务|信息)公开(?:工作)?(?:情况)?(?:的)?";
    private static final String REPORT = "(?:年度)?(?:工作)?(?:情况)?(?:总结)?(?:报告|年报)(?:\\([^()]{1,12}\\))?";

    /** Body, year; then year, body; then the year in the middle of the report's name or none. */
    private static final List<Pattern> TITLES = List.of(
            Pattern.compile("(?<name>" + NAME + ")?(?:关于|的)?(?<year>" + YEAR + ")" + SUBJECT + REPORT),
            Pattern.compile("(?:关于)?(?<year>" + YEAR + ")(?<name>" + NAME + ")" + SUBJECT + REPORT),
            Pattern.compile("(?<name>" + NAME + ")?" + SUBJECT + "(?<year>" + YEAR + ")?" + REPORT));

    private static final Pattern NO_NAME =
            Pattern.compile("根据|按照|依据|现将|公布|发布|编制|印发|要求|以下|首页|位置|点击|下载|查看|公开|^政府$|^本|^各|^附件|年报$|目录$");
    private static final Pattern OFFICE = Pattern.compile(
            "[\\u4e00-\\u9fff()·]{2,40}(?:政府|委员会|委|局|厅|办公室|办|院|中心|街道|乡|镇|处|联|会|所|站|大队|支队|总队|公司|集团|学校|区|部|署|馆|社)(?:\\([^()]{1,15}\\))?");
    private static final Pattern PERIOD =
            Pattern.compile("(20\\d{2})年1月1日(?:起|开始)?,?(?:至|到|[-—–~])+(?:(20\\d{2})年)?12月31日");
    private static final Pattern IN_LONG_LINE = Pattern.compile("(?:报告|年报)(?=\\s)");
    private static final Pattern MARKS = Pattern.compile("^[#*>\\s]+|[*\\s]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");

    /** A longer line is no title, but may begin with one. */
    private static final int LONGEST = 90;

    private static final int MOST_LINES = 400;
    private static final int SHORTEST_NAME = 5;

    public ReportTitle {
        lines = Set.copyOf(lines);
    }

    /** Where a title was found. */
    private record Found(int from, int to, String name, Optional<Integer> year, String behind) {

        /** A shorter one may be the end of one that a line has broken. */
        boolean hasWholeName() {
            return name.length() >= SHORTEST_NAME;
        }
    }

    /** The title among the lines above the first section. */
    public static ReportTitle of(List<SourceLine> head) {
        List<Found> titles = titles(head.subList(0, Math.min(MOST_LINES, head.size())));
        Set<Integer> years = new LinkedHashSet<>();
        titles.forEach(title -> title.year().ifPresent(years::add));
        Optional<Integer> period = period(head);
        Optional<Integer> year = years.size() == 1
                ? Optional.of(years.iterator().next())
                : years.isEmpty() ? period : period.filter(years::contains);
        Set<String> names = names(titles.stream()
                .filter(title -> title.year().isPresent()
                        && (year.isEmpty() || title.year().equals(year)))
                .toList());
        names = names.isEmpty() ? names(titles) : names;
        Set<Integer> lines = new LinkedHashSet<>();
        String behind = "";
        for (Found title : titles) {
            for (int line = title.from(); line < title.to(); line++) {
                lines.add(line);
            }
            behind = title.behind().isEmpty() ? behind : title.behind();
        }
        return new ReportTitle(names.size() == 1 ? names.iterator().next() : "", year, lines, behind);
    }

    private static Set<String> names(List<Found> titles) {
        Set<String> names = new LinkedHashSet<>();
        titles.stream().map(Found::name).filter(name -> !name.isEmpty()).forEach(names::add);
        return names;
    }

    /** The first line behind the title; the first of all where there is none. */
    public int end() {
        return lines.stream().mapToInt(line -> line + 1).min().orElse(0);
    }

    private static List<Found> titles(List<SourceLine> head) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < head.size()) {
            int from = at;
            Optional<Found> title = at(head, from);
            title.ifPresent(found::add);
            at = title.map(Found::to).orElse(from + 1);
        }
        return found;
    }

    /** The title that begins in a line: the fewest lines that have a name too, else the fewest. */
    private static Optional<Found> at(List<SourceLine> head, int from) {
        Optional<Found> nameless = Optional.empty();
        StringBuilder joined = new StringBuilder();
        for (int to = from; to < Math.min(from + 3, head.size()); to++) {
            String line = MARKS.matcher(head.get(to).text()).replaceAll("");
            if (line.length() > LONGEST) {
                return to == from ? inside(line, from) : nameless;
            }
            String words = squeezed(line);
            joined.append(words);
            Optional<Found> title = match(joined.toString(), from, to + 1, to > from);
            if (to > from
                    && match(words, to, to + 1, false)
                            .filter(Found::hasWholeName)
                            .filter(alone -> alone.year().isPresent()
                                    || title.flatMap(Found::year).isEmpty())
                            .isPresent()) {
                return nameless;
            }
            if (title.filter(one -> one.hasWholeName() || one.to() > from + 1).isPresent()) {
                return title;
            }
            nameless = nameless.or(() -> title);
        }
        return nameless.map(title -> named(title, head));
    }

    /** A title without a name may have it in the line below. */
    private static Found named(Found title, List<SourceLine> head) {
        if (title.name().isEmpty() && title.to() < head.size()) {
            String below = squeezed(head.get(title.to()).text());
            if (isName(below, true)) {
                return new Found(title.from(), title.to() + 1, below, title.year(), "");
            }
        }
        return title;
    }

    /** A page that is one line has its title near the beginning. */
    private static Optional<Found> inside(String text, int line) {
        String near = text.substring(0, Math.min(text.length(), 3 * LONGEST));
        Matcher end = IN_LONG_LINE.matcher(near);
        while (end.find()) {
            for (int start = 0; start >= 0 && start < end.start(); start = next(near, start)) {
                Optional<Found> title = match(squeezed(near.substring(start, end.end())), line, line + 1, start > 0)
                        .filter(Found::hasWholeName);
                if (title.isPresent()) {
                    String behind = text.substring(end.end()).strip();
                    return title.map(found -> new Found(line, line + 1, found.name(), found.year(), behind));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the next word begins behind a space. */
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? at : -1;
    }

    private static String squeezed(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    private static Optional<Found> match(String words, int from, int to, boolean joined) {
        String folded = Wording.folded(words);
        for (Pattern pattern : TITLES) {
            Matcher title = pattern.matcher(folded);
            if (words.length() <= LONGEST && title.matches()) {
                String name = title.group("name") == null
                        ? ""
                        : whole(words.substring(title.start("name"), title.end("name")));
                Optional<Integer> year =
                        Optional.ofNullable(title.group("year")).map(ReportTitle::year);
                if ((!name.isEmpty() || year.isPresent()) && (name.isEmpty() || isName(name, joined))) {
                    return Optional.of(new Found(from, to, name, year, ""));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether words may name a body; those of a line of their own do so when they end as such names do. */
    private static boolean isName(String words, boolean alone) {
        String folded = Wording.folded(words);
        return !NO_NAME.matcher(folded).find()
                && (!alone || OFFICE.matcher(folded).matches());
    }

    /** Of 人民政府政府信息公开 the second 政府 is left out at times. */
    private static String whole(String name) {
        String ended = name.replaceFirst("(?:关于|的)$", "");
        return ended.endsWith("人民") ? ended + "政府" : ended;
    }

    private static int year(String printed) {
        StringBuilder digits = new StringBuilder();
        for (char character : printed.toCharArray()) {
            int digit =
                    "〇一二三四五六七八九".indexOf(character == '○' || character == 'O' || character == '零' ? '〇' : character);
            if (digit >= 0) {
                digits.append(digit);
            } else if (character >= '0' && character <= '9') {
                digits.append(character);
            }
        }
        return Integer.parseInt(digits.toString());
    }

    private static Optional<Integer> period(List<SourceLine> head) {
        StringBuilder words = new StringBuilder();
        for (SourceLine line : head.subList(0, Math.min(MOST_LINES, head.size()))) {
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
