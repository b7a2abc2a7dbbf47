package org.gongkai.request.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.element.Value;

/** A template: lines with placeholders. Filling replaces each by what its element says; nothing in it is ever run. */
public record Template(List<TemplateLine> lines) {

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
        return new Template(text.lines()
                .filter(line -> !line.isBlank())
                .map(TemplateLine::parse)
                .toList());
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
        lines.forEach(line -> add(blocks, line.kind(), line.optional() ? mark(line.texts()) : line.texts()));
        return new Paper(blocks, false);
    }

    private static List<String> mark(List<String> texts) {
        List<String> marked = new ArrayList<>(texts);
        marked.set(0, "? " + marked.getFirst());
        return marked;
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
                whole(blocks, elements.find(line.names().getFirst()).orElseThrow());
            } else {
                add(
                        blocks,
                        line.kind(),
                        line.texts().stream().map(text -> fill(text, elements)).toList());
            }
        }
        return new Paper(blocks, draft);
    }

    /** Whether a line has nothing to say that the table of parts does not; in a table of its own it stays. */
    private static boolean isInParts(TemplateLine line, Elements elements) {
        return line.kind() == LineKind.BODY
                && !line.names().isEmpty()
                && line.names().stream().allMatch(name -> elements.find(name).orElse(null) instanceof Value.InParts);
    }

    private static void whole(List<Block> blocks, Value value) {
        switch (value) {
            case Value.Text(String text) -> text.lines().forEach(line -> add(blocks, LineKind.BODY, List.of(line)));
            case Value.Lines(List<String> lines) -> {
                for (int i = 0; i < lines.size(); i++) {
                    add(blocks, LineKind.BODY, List.of((i + 1) + "．" + lines.get(i)));
                }
            }
            case Value.InParts inParts -> add(blocks, LineKind.BODY, List.of(inParts.inline()));
            case Value.Grid(List<List<String>> rows) -> blocks.add(new Block(LineKind.GRID, rows));
        }
    }

    /** Rows that follow each other are one table. */
    private static void add(List<Block> blocks, LineKind kind, List<String> texts) {
        if (kind == LineKind.ROW && !blocks.isEmpty() && blocks.getLast().kind() == LineKind.ROW) {
            List<List<String>> rows = new ArrayList<>(blocks.removeLast().rows());
            rows.add(texts);
            blocks.add(new Block(LineKind.ROW, rows));
        } else {
            blocks.add(new Block(kind, List.of(texts)));
        }
    }

    private static String fill(String text, Elements elements) {
        return TemplateLine.PLACEHOLDER
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(elements.find(place.group(1))
                        .map(Value::inline)
                        .orElseThrow(() -> new IllegalStateException(place.group(1) + " has no value"))))
                .replace("。。", "。")
                .replace("。；", "；");
    }
}
