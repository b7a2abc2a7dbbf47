package org.gongkai.disclosure.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongkai.disclosure.search.fold.Folding;
import org.gongkai.disclosure.search.fold.Plain;
import org.gongkai.disclosure.search.fold.Tokens;

/** A row of the index. */
record IndexEntry(IndexSource source, String title, String foldedTitle, SearchedText text, String folded) {

    /** Stands in no text: it parts the marks of one item. */
    static final String MARK_END = "\u001f";

    /** What is written, by the name of its parameter. */
    static final Map<String, Function<IndexEntry, String>> TEXTS = Map.of(
            "titles", IndexEntry::title,
            "foldedTitles", IndexEntry::foldedTitle,
            "excerpts", entry -> entry.text().excerpt(),
            "texts", entry -> entry.text().text(),
            "foldeds", IndexEntry::folded,
            "parts", entry -> entry.text().parts().stream().map(Part::written).collect(Collectors.joining(" ")),
            "begins",
                    entry -> entry.text().begins().stream().map(String::valueOf).collect(Collectors.joining(" ")),
            "titleTokens", entry -> array(Tokens.of(entry.foldedTitle())),
            "tokens", entry -> array(Tokens.of(entry.folded())),
            "marks", entry -> entry.source().marks().collect(Collectors.joining(MARK_END)));

    /** A file with its text, where it has one. */
    record ReadFile(UUID record, int number, String name, String text) {}

    static IndexEntry of(IndexSource source, List<ReadFile> files) {
        SearchedText text = new SearchedText()
                .with(Part.Kind.TITLE, source.title())
                .with(Part.Kind.DOCUMENT_NUMBER, source.documentNumber())
                .with(Part.Kind.INDEX_NUMBER, source.indexNumber());
        source.content()
                .ifPresent(content -> text.with(Part.Kind.ISSUING_AGENCY, content.issuingAgency())
                        .with(Part.Kind.KEYWORDS, content.keywords())
                        .with(Part.Kind.SUMMARY, content.summary())
                        .withHtml(content.html()));
        files.forEach(file -> text.withFile(file.number(), file.name(), file.text()));
        String title = Plain.of(source.title());
        return new IndexEntry(source, title, Folding.of(title), text, Folding.of(text.text()));
    }

    /** As PostgreSQL writes an array of numbers. */
    private static String array(int[] tokens) {
        return Arrays.stream(tokens).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
