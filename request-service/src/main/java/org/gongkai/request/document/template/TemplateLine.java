package org.gongkai.request.document.template;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of a template.
 *
 * @param optional whether it is left out where one of its elements has no value
 * @param texts its words with placeholders in braces; of a row those of each cell
 */
public record TemplateLine(LineKind kind, boolean optional, List<String> texts) {

    /** An element in braces. */
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");

    public TemplateLine {
        texts = List.copyOf(texts);
    }

    /** Names of the elements in it. */
    public List<String> names() {
        return texts.stream()
                .flatMap(text -> PLACEHOLDER.matcher(text).results().map(found -> found.group(1)))
                .toList();
    }

    /** Whether it is one element and nothing else, which becomes as many paragraphs as that says. */
    boolean isOneElement() {
        return texts.size() == 1
                && PLACEHOLDER.matcher(texts.getFirst().strip()).matches();
    }

    /** Reads a line of a template's text; a question mark behind its mark says that it is optional. */
    static TemplateLine parse(String line) {
        LineKind kind = LineKind.of(line);
        String rest = line.substring(kind.mark().length());
        boolean optional = rest.startsWith("?");
        String words = optional ? rest.substring(1).strip() : rest.strip();
        if (kind != LineKind.ROW) {
            return new TemplateLine(kind, optional, List.of(words));
        }
        String inner = words.endsWith("|") ? words.substring(0, words.length() - 1) : words;
        return new TemplateLine(
                kind,
                optional,
                Stream.of(inner.split("[|]", -1)).map(String::strip).toList());
    }
}
