package org.gongkai.request.document.element;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Message;
import org.gongkai.kit.table.ResourceTable;

/**
 * An element of papers (要素), as {@code elements.csv} lists it.
 *
 * @param name its name in templates and in the API
 * @param said what people call it
 * @param standing what it says in every paper, where the law leaves nothing to say
 */
public record Element(String name, Message said, Optional<String> standing) {

    private static final Map<String, Element> BY_NAME = byName();

    /** All of them. */
    public static Collection<Element> all() {
        return BY_NAME.values();
    }

    /** That of a name. */
    public static Optional<Element> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** That of a name which the list has. */
    public static Element get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no element " + name));
    }

    private static Map<String, Element> byName() {
        Map<String, Element> byName = new LinkedHashMap<>();
        ResourceTable.read(
                        Element.class,
                        "elements.csv",
                        row -> new Element(
                                row.getField("name"),
                                new Bilingual(row.getField("zh"), row.getField("en")),
                                Optional.of(row.getField("standing")).filter(words -> !words.isEmpty())))
                .forEach(element -> byName.put(element.name(), element));
        return byName;
    }
}
