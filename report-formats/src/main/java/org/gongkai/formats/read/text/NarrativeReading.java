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
                .filter(section -> section.table().isEmpty())
                .toList();
        NarrativeReading reading = new NarrativeReading(
                form,
                Paragraphs.of(Stream.concat(Stream.of(0), ofText.stream().map(Section::number))
                        .flatMap(number -> sections.getOrDefault(number, List.of()).stream())
                        .filter(line -> !line.tabular())
                        .map(SourceLine::text)
                        .toList()));
        reading.introduction(title, sections.getOrDefault(0, List.of()));
        int last = sections.keySet().stream().max(Integer::compare).orElse(0);
        for (Section section : ofText) {
            List<SourceLine> all = sections.getOrDefault(section.number(), List.of());
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

    /** What stands between the title and the first section. */
    private void introduction(ReportTitle title, List<SourceLine> head) {
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
        own.forEach(line -> words.add(line.text()));
        texts.put(Narrative.INTRODUCTION, paragraphs.join(words, Set.of()));
    }

    private void underHeadings(int section, List<SourceLine> lines) {
        List<TextPlace> places = TextPlace.of(form).stream()
                .filter(place -> place.section() == section)
                .toList();
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        List<Headings.Part> parts = Headings.of(places, paragraphs, lines);
        String open = places.getFirst().id();
        for (Headings.Part part : parts) {
            open = part.place().orElse(open);
            if (part.place().isEmpty() && part.own().isPresent()) {
                doubts.add(FormatWords.HEADING_UNKNOWN.with(part.own().get()));
            }
            byPlace.computeIfAbsent(open, first -> new ArrayList<>()).addAll(part.lines());
        }
        Set<String> headings =
                parts.stream().map(Headings.Part::own).flatMap(Optional::stream).collect(Collectors.toSet());
        boolean isText = byPlace.values().stream().flatMap(List::stream).anyMatch(line -> !line.isBlank());
        if (parts.size() == 1 && isText) {
            doubts.add(FormatWords.NO_HEADINGS);
        }
        byPlace.forEach((place, words) -> texts.put(place, paragraphs.join(words, headings)));
    }

    private String joined(List<SourceLine> lines) {
        return paragraphs.join(lines.stream().map(SourceLine::text).toList(), Set.of());
    }
}
