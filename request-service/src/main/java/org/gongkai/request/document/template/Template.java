package org.gongkai.request.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import org.gongkai.paper.Margins;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.element.Value;
import org.gongkai.request.document.paper.Block;
import org.gongkai.request.document.paper.LineKind;
import org.gongkai.request.document.paper.Paper;
import org.gongkai.request.document.paper.Setting;

/**
 * A template: lines with placeholders. Filling replaces each by what its element says; nothing in it is ever run.
 *
 * @param margins of its pages
 */
public record Template(List<TemplateLine> lines, Margins margins) {

    public Template {
        lines = List.copyOf(lines);
    }

    /** The one that comes with the product. */
    public static Template shipped(DocumentKind kind) {
        try (InputStream in = Template.class.getResourceAsStream("shipped/" + kind.code() + ".txt")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the text of a template. */
    static Template parse(String text) {
        return new Template(
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(TemplateLine::parse)
                        .toList(),
                Margins.OFFICIAL);
    }

    /** Names of the elements that it says. */
    public Set<String> names() {
        return lines.stream()
                .flatMap(line -> line.names().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Its text without the values: itself as a paper, to be looked at and changed. */
    public Paper asPaper() {
        List<Block> blocks = new ArrayList<>();
        lines.forEach(line -> add(blocks, line.optional() ? marked(line) : line));
        return paper(blocks, false);
    }

    private static TemplateLine marked(TemplateLine line) {
        List<String> marked = new ArrayList<>(line.texts());
        marked.set(0, "? " + marked.getFirst());
        return TemplateLine.of(line.kind(), true, marked);
    }

    private Paper paper(List<Block> blocks, boolean draft) {
        return new Paper(blocks, draft, margins.equals(Margins.OFFICIAL) ? null : margins);
    }

    /**
     * The paper that it becomes with the elements, of which every required one must have a value.
     *
     * @param draft whether it is marked as one (草稿)
     */
    public Paper fill(Elements elements, boolean draft) {
        List<Block> blocks = new ArrayList<>();
        for (TemplateLine line : lines) {
            if (line.optional() && !line.names().stream().allMatch(elements::has) || isInParts(line, elements)) {
                continue;
            }
            if (line.isOneElement() && line.kind() == LineKind.BODY) {
                whole(blocks, line, elements.find(line.names().getFirst()).orElseThrow());
            } else {
                add(blocks, filled(line, elements));
            }
        }
        return paper(blocks, draft);
    }

    /** Whether a line has nothing to say that the table of parts does not; in a table of its own it stays. */
    private static boolean isInParts(TemplateLine line, Elements elements) {
        return line.kind() == LineKind.BODY
                && !line.names().isEmpty()
                && line.names().stream().allMatch(name -> elements.find(name).orElse(null) instanceof Value.InParts);
    }

    private static void whole(List<Block> blocks, TemplateLine line, Value value) {
        switch (value) {
            case Value.Text(String text) -> text.lines().forEach(one -> paragraph(blocks, line, one));
            case Value.Lines(List<String> lines) -> {
                for (int i = 0; i < lines.size(); i++) {
                    paragraph(blocks, line, (i + 1) + "．" + lines.get(i));
                }
            }
            case Value.InParts inParts -> paragraph(blocks, line, inParts.inline());
            case Value.Grid(List<List<String>> rows) -> blocks.add(Block.of(LineKind.GRID, rows));
        }
    }

    private static void paragraph(List<Block> blocks, TemplateLine line, String text) {
        List<Setting> settings =
                line.settings().stream().map(one -> one.ofLength(text.length())).toList();
        add(blocks, new TemplateLine(line.kind(), false, List.of(text), settings, Optional.empty()));
    }

    private static TemplateLine filled(TemplateLine line, Elements elements) {
        if (!line.isSet()) {
            return TemplateLine.of(
                    line.kind(),
                    false,
                    line.texts().stream().map(text -> fill(text, elements)).toList());
        }
        List<String> texts = new ArrayList<>();
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < line.texts().size(); i++) {
            Setting setting = line.settings().get(i);
            SetText filled = SetText.of(line.texts().get(i), setting.spans()).filled(elements);
            texts.add(filled.text());
            settings.add(filled.isEmpty() ? setting.ofLength(0) : setting.of(filled.spans()));
        }
        return new TemplateLine(line.kind(), false, texts, settings, line.table());
    }

    /** Rows that follow each other are one table. */
    private static void add(List<Block> blocks, TemplateLine line) {
        if (!blocks.isEmpty() && continues(blocks.getLast(), line)) {
            Block before = blocks.removeLast();
            List<List<String>> rows = new ArrayList<>(before.rows());
            rows.add(line.texts());
            List<List<Setting>> settings = new ArrayList<>(before.settings());
            line.table().ifPresent(table -> settings.add(line.settings()));
            blocks.add(new Block(
                    LineKind.ROW,
                    rows,
                    settings,
                    line.table().map(table -> before.table().and(table)).orElse(null)));
        } else {
            blocks.add(new Block(
                    line.kind(),
                    List.of(line.texts()),
                    line.isSet() ? List.of(line.settings()) : List.of(),
                    line.table().orElse(null)));
        }
    }

    private static boolean continues(Block before, TemplateLine line) {
        return line.kind() == LineKind.ROW
                && before.kind() == LineKind.ROW
                && before.isSet() == line.isSet()
                && line.table().map(table -> table.continues(before.table())).orElse(true);
    }

    private static String fill(String text, Elements elements) {
        return TemplateLine.PLACEHOLDER
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(said(elements, place.group(1))))
                .replace("。。", "。")
                .replace("。；", "；");
    }

    /** What an element says within a sentence. */
    static String said(Elements elements, String name) {
        return elements.find(name)
                .map(Value::inline)
                .orElseThrow(() -> new IllegalStateException(name + " has no value"));
    }
}
