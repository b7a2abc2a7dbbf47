package org.gongkai.formats.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.document.Narrative;
import org.gongkai.document.TextPlace;
import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.form.words.Message;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.words.FormatWords;

/** Reads the texts of a report; headings are known by the words in them, whatever their number. */
final class NarrativeReading {

    private static final Pattern HEADING = Pattern.compile("^\\s*(?:[(（][一二三四五六七八][)）]|\\d[.、．])\\s*(.{2,40})$");
    private static final Pattern INLINE_HEADING =
            Pattern.compile("^\\s*([(（][一二三四五六七八][)）]\\s*[^。，]{2,24})[。:：](?=\\s*\\S)");

    /** The title of the plots, as our own pages print it. */
    private static final String PLOTS = "数据图示";

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—－\\s]*\\d{1,4}[-—－\\s]*");

    /** A longer line is no heading, and has none before its text. */
    private static final int LONGEST_HEADING = 60;

    private static final Pattern END_OF_TITLE = Pattern.compile("[^，。；：]{0,60}年\\s*度\\s*报\\s*告\\s*");
    private static final Pattern TITLE = Pattern.compile("[^，。；：]{0,40}\\d{4}\\s*年" + END_OF_TITLE);

    private static final Map<String, Pattern> HEADINGS = headings();

    private final Form form;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Message> doubts = new ArrayList<>();
    private final Set<String> ownHeadings = new HashSet<>();

    private NarrativeReading(Form form) {
        this.form = form;
    }

    /** The texts in the sections' lines. */
    static NarrativeReading of(Form form, Map<Integer, List<SourceLine>> sections) {
        NarrativeReading reading = new NarrativeReading(form);
        reading.texts.put(
                Narrative.INTRODUCTION, reading.paragraphs(behindTheTitle(sections.getOrDefault(0, List.of()))));
        for (Section section : form.sections()) {
            List<SourceLine> lines = sections.getOrDefault(section.number(), List.of());
            if (section.headings().isEmpty()) {
                section.text().ifPresent(text -> reading.texts.put(text, reading.plain(lines)));
            } else {
                reading.underHeadings(section.number(), lines);
            }
        }
        return reading;
    }

    /** The texts, and these besides. */
    Narrative with(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(others);
        return Narrative.of(form, all);
    }

    /** What of the texts could not be put in its place for certain. */
    List<Message> doubts() {
        return doubts;
    }

    private void underHeadings(int section, List<SourceLine> lines) {
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        List<String> before = new ArrayList<>();
        List<String> open = before;
        for (SourceLine line : lines) {
            String words = line.text().strip();
            Matcher heading = HEADING.matcher(words.length() <= LONGEST_HEADING ? words : "");
            Matcher inline = INLINE_HEADING.matcher(words.substring(0, Math.min(words.length(), LONGEST_HEADING)));
            Optional<String> place = Optional.empty();
            String rest = words;
            if (heading.matches()) {
                place = place(heading.group(1), section, byPlace);
                rest = "";
            } else if (inline.lookingAt()) {
                place = place(inline.group(1), section, byPlace);
                rest = words.substring(inline.end()).strip();
            }
            if (place.isPresent()) {
                open = byPlace.computeIfAbsent(place.get(), absent -> new ArrayList<>());
                if (heading.matches() && !isOfForm(place.get(), heading.group(1))) {
                    open.add(line.text());
                    ownHeadings.add(line.text().strip());
                }
                if (!rest.isBlank()) {
                    open.add(rest);
                }
            } else {
                open.add(line.text());
            }
        }
        String first = TextPlace.of(form).stream()
                .filter(place -> place.section() == section)
                .findFirst()
                .orElseThrow()
                .id();
        if (!before.isEmpty()) {
            if (byPlace.isEmpty()) {
                doubts.add(FormatWords.NO_HEADINGS);
            }
            byPlace.computeIfAbsent(first, absent -> new ArrayList<>()).addAll(0, before);
        }
        byPlace.forEach((place, words) -> texts.put(place, paragraphs(words)));
    }

    /** The lines of the head behind the title, which may be broken, and without its repetition. */
    private static List<String> behindTheTitle(List<SourceLine> head) {
        List<String> lines = head.stream().map(SourceLine::text).toList();
        int from = 0;
        while (from < lines.size() && !END_OF_TITLE.matcher(lines.get(from)).matches()) {
            from++;
        }
        return lines.subList(from == lines.size() ? 0 : from + 1, lines.size()).stream()
                .filter(line -> !TITLE.matcher(line).matches())
                .toList();
    }

    /** Whether a heading is printed in the words of the form; an office's own belongs to its text. */
    private boolean isOfForm(String place, String heading) {
        return TextPlace.find(form, place)
                .filter(one -> one.label().zh().equals(heading.replaceAll("\\s", "")))
                .isPresent();
    }

    /** As the form writes it, or else by the words in it. */
    private Optional<String> place(String heading, int section, Map<String, List<String>> taken) {
        List<TextPlace> places = TextPlace.of(form).stream()
                .filter(place -> place.section() == section && !taken.containsKey(place.id()))
                .toList();
        return places.stream()
                .filter(place -> place.label().zh().equals(heading.replaceAll("\\s", "")))
                .map(TextPlace::id)
                .findFirst()
                .or(() -> HEADINGS.entrySet().stream()
                        .filter(words -> words.getValue().matcher(heading).find())
                        .map(Map.Entry::getKey)
                        .filter(id ->
                                places.stream().anyMatch(place -> place.id().equals(id)))
                        .findFirst());
    }

    /** The more telling words first: "主动公开" is named under other headings too. */
    private static Map<String, Pattern> headings() {
        Map<String, Pattern> headings = new LinkedHashMap<>();
        headings.put(Narrative.APPLICATIONS, Pattern.compile("申请"));
        headings.put(Narrative.SUPERVISION, Pattern.compile("监督|保障|考核|队伍"));
        headings.put(Narrative.PLATFORMS, Pattern.compile("平台|网站|新媒体|渠道"));
        headings.put(Narrative.INFORMATION_MANAGEMENT, Pattern.compile("信息.{0,4}管理|信息资源|动态管理"));
        headings.put(Narrative.PROACTIVE_DISCLOSURE, Pattern.compile("主动公开|信息公开"));
        return headings;
    }

    /** The text of a section, without the plots that are printed behind the last one. */
    private String plain(List<SourceLine> lines) {
        return paragraphs(lines.stream()
                .map(SourceLine::text)
                .takeWhile(line -> !line.strip().equals(PLOTS))
                .toList());
    }

    /** Lines that a page has broken are joined: a paragraph ends with a full stop or a colon, or is a heading. */
    private String paragraphs(List<String> lines) {
        StringBuilder text = new StringBuilder();
        boolean ended = true;
        for (String line : lines) {
            String words = line.strip();
            if (words.isEmpty() || PAGE_NUMBER.matcher(words).matches()) {
                continue;
            }
            boolean heading = ownHeadings.contains(words);
            text.append((ended || heading) && !text.isEmpty() ? "\n" : "").append(words);
            ended = heading || "。：:；！？”）)".indexOf(words.charAt(words.length() - 1)) >= 0;
        }
        return text.toString();
    }
}
