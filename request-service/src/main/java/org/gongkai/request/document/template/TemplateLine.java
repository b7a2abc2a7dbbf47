package org.gongkai.request.document.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.request.document.paper.LineKind;
import org.gongkai.request.document.paper.Setting;
import org.gongkai.request.document.paper.TableSetting;

/**
 * A line of a template.
 *
 * @param optional whether it is left out where one of its elements has no value
 * @param texts its words with placeholders in braces; of a row those of each cell
 * @param settings how an office has set each of them; none where the product sets them
 * @param table how an office has set the table that a row is of
 */
public record TemplateLine(
        LineKind kind, boolean optional, List<String> texts, List<Setting> settings, Optional<TableSetting> table) {

    /** An element in braces. */
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");

    public TemplateLine {
        texts = List.copyOf(texts);
        settings = List.copyOf(settings);
    }

    /** One that the product sets. */
    static TemplateLine of(LineKind kind, boolean optional, List<String> texts) {
        return new TemplateLine(kind, optional, texts, List.of(), Optional.empty());
    }

    /** The same, set by the product. */
    TemplateLine unset() {
        return of(kind, optional, texts);
    }

    /** Whether it stands on the page as an office has set it. */
    public boolean isSet() {
        return !settings.isEmpty();
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
            return of(kind, optional, List.of(words));
        }
        String inner = words.endsWith("|") ? words.substring(0, words.length() - 1) : words;
        return of(
                kind,
                optional,
                Stream.of(inner.split("[|]", -1)).map(String::strip).toList());
    }
}
