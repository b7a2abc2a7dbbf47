package org.gongkai.formats.read.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.document.Narrative;
import org.gongkai.document.TextPlace;
import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.form.words.Message;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.words.FormatWords;

/** Reads the texts of a report: every sentence comes to its place, or is told to stand outside of the report. */
public final class NarrativeReading {

    /** So many headings above the first section are those of one whose title is left out. */
    private static final int FEWEST_HEADINGS = 3;

    private final Form form;
    private final Paragraphs paragraphs;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Message> doubts = new ArrayList<>();
    private final List<SourceLine> outside = new ArrayList<>();

    private NarrativeReading(Form form, Paragraphs paragraphs) {
        this.form = form;
        this.paragraphs = paragraphs;
    }

    /** The texts in the sections' lines; 0 is what stands above the first. */
    public static NarrativeReading of(Form form, ReportTitle title, Map<Integer, List<SourceLine>> sections) {
        List<Section> ofText = form.sections().stream()
                .filter(section -> section.table().isEmpty() && sections.containsKey(section.number()))
                .toList();
        NarrativeReading reading = new NarrativeReading(
                form,
                Paragraphs.of(Stream.concat(Stream.of(0), ofText.stream().map(Section::number))
                        .flatMap(number -> sections.getOrDefault(number, List.of()).stream())
                        .filter(line -> !line.tabular())
                        .map(SourceLine::text)
                        .toList()));
        reading.introduction(title, sections.getOrDefault(0, List.of()), untitled(form, sections));
        int last = sections.keySet().stream().max(Integer::compare).orElse(0);
        for (Section section : ofText) {
            List<SourceLine> all = sections.get(section.number());
            List<SourceLine> lines = section.number() == last ? PageFurniture.apart(all) : all;
            List<SourceLine> own =
                    section.number() == last ? lines.subList(0, PageFurniture.own(lines, title.body())) : lines;
            reading.outside.addAll(lines.subList(own.size(), lines.size()));
            if (section.headings().isEmpty()) {
                section.text().ifPresent(text -> reading.texts.put(text, reading.joined(own)));
            } else {
                reading.underHeadings(section.number(), own);
            }
        }
        return reading;
    }

    /** The section with headings, when nothing on the page has its title. */
    private static Optional<Section> untitled(Form form, Map<Integer, List<SourceLine>> sections) {
        return form.sections().stream()
                .filter(section -> !section.headings().isEmpty())
                .filter(section -> !sections.containsKey(section.number()))
                .findFirst();
    }

    /** The texts, and these besides. */
    public Narrative with(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(others);
        return Narrative.of(form, all);
    }

    /** What of the texts could not be put in its place for certain. */
    public List<Message> doubts() {
        return doubts;
    }

    /** The lines before the title and behind the end of the report. */
    public List<SourceLine> outside() {
        return outside;
    }

    /** What stands between the title and the first section, and that section's texts where its title is left out. */
    private void introduction(ReportTitle title, List<SourceLine> head, Optional<Section> untitled) {
        outside.addAll(head.subList(0, Math.max(0, title.end() - 1)));
        List<SourceLine> lines = IntStream.range(title.end(), head.size())
                .filter(line -> !title.lines().contains(line))
                .mapToObj(head::get)
                .filter(line -> !line.tabular() || line.text().indexOf('。') >= 0)
                .filter(Predicate.not(PageFurniture::isOfContents))
                .toList();
        lines = StatedLines.without(lines);
        List<SourceLine> own = lines.subList(0, PageFurniture.own(lines, title.body()));
        outside.addAll(lines.subList(own.size(), lines.size()));
        List<String> words = new ArrayList<>();
        if (!title.behind().isEmpty()) {
            words.add(PageFurniture.withoutStated(title.behind()));
        }
        List<Headings.Part> parts = untitled.map(section -> Headings.of(places(section.number()), paragraphs, own))
                .filter(found -> found.stream()
                                .flatMap(part -> part.place().stream())
                                .distinct()
                                .count()
                        >= FEWEST_HEADINGS)
                .orElse(List.of());
        if (parts.isEmpty()) {
            own.forEach(line -> words.add(line.text()));
        } else {
            words.addAll(parts.getFirst().lines());
            put(parts.subList(1, parts.size()), "");
        }
        texts.put(Narrative.INTRODUCTION, paragraphs.join(words, Set.of()));
    }

    private List<TextPlace> places(int section) {
        return TextPlace.of(form).stream()
                .filter(place -> place.section() == section)
                .toList();
    }

    private void underHeadings(int section, List<SourceLine> lines) {
        List<TextPlace> places = places(section);
        List<Headings.Part> parts = Headings.of(places, paragraphs, lines);
        boolean isText = parts.stream().flatMap(part -> part.lines().stream()).anyMatch(line -> !line.isBlank());
        if (parts.size() == 1 && isText) {
            doubts.add(FormatWords.NO_HEADINGS);
        }
        put(parts, places.getFirst().id());
    }

    /** Puts parts to their places; {@code first} is that of what stands before the first heading. */
    private void put(List<Headings.Part> parts, String first) {
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        String open = first;
        for (Headings.Part part : parts) {
            open = part.place().orElse(open);
            if (part.place().isEmpty() && part.own().isPresent()) {
                doubts.add(FormatWords.HEADING_UNKNOWN.with(part.own().get()));
            }
            byPlace.computeIfAbsent(open, none -> new ArrayList<>()).addAll(part.lines());
        }
        Set<String> headings =
                parts.stream().map(Headings.Part::own).flatMap(Optional::stream).collect(Collectors.toSet());
        byPlace.forEach((place, words) -> texts.put(place, paragraphs.join(words, headings)));
    }

    private String joined(List<SourceLine> lines) {
        return paragraphs.join(lines.stream().map(SourceLine::text).toList(), Set.of());
    }
}
