package org.gongkai.request.document.element;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The elements of one paper that have a value. */
public final class Elements {

    private final Map<String, Value> values = new LinkedHashMap<>();

    /** Those that say the same in every paper. */
    public static Elements standing() {
        Elements elements = new Elements();
        Element.all().forEach(element -> element.standing().ifPresent(words -> elements.put(element.name(), words)));
        return elements;
    }

    /** What an element says; empty where it has no value. */
    public Optional<Value> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Names of those that have a value. */
    public Set<String> names() {
        return values.keySet();
    }

    /** Which of these elements have none. */
    public List<Element> missing(Collection<String> wanted) {
        return wanted.stream().filter(name -> !has(name)).map(Element::get).toList();
    }

    /** Gives an element these words; null and blank words are none. */
    public Elements put(String name, String words) {
        if (words != null && !words.isBlank()) {
            values.put(Element.get(name).name(), new Value.Text(words.strip()));
        }
        return this;
    }

    /** Gives an element a day. */
    public Elements put(String name, LocalDate day) {
        return day == null ? this : put(name, said(day));
    }

    /** Gives an element words or a day, where there are some. */
    public Elements put(String name, Optional<?> value) {
        value.ifPresent(some -> {
            if (some instanceof LocalDate day) {
                put(name, day);
            } else {
                put(name, some.toString());
            }
        });
        return this;
    }

    /** Gives an element a number. */
    public Elements put(String name, long number) {
        return put(name, Long.toString(number));
    }

    /** Gives an element several things to say; none are no value. */
    public Elements put(String name, List<String> lines) {
        List<String> said = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (said.size() == 1) {
            return put(name, said.getFirst());
        }
        if (!said.isEmpty()) {
            values.put(Element.get(name).name(), new Value.Lines(said));
        }
        return this;
    }

    /** Gives an element a table with its head; one without rows below is no value. */
    public Elements putGrid(String name, List<List<String>> rows) {
        if (rows.size() > 1) {
            values.put(Element.get(name).name(), new Value.Grid(rows));
        }
        return this;
    }

    /** Leaves an element to the table of parts, which says it of each. */
    public Elements putInParts(String name) {
        values.put(Element.get(name).name(), new Value.InParts());
        return this;
    }

    /** Gives an element what somebody has written, a line for each thing. */
    public Elements putWritten(String name, String words) {
        return words == null ? this : put(name, words.lines().toList());
    }

    /** Takes over all that others say. */
    public Elements putAll(Elements others) {
        values.putAll(others.values);
        return this;
    }

    /** Without one of them. */
    public Elements without(String name) {
        Elements fewer = new Elements();
        fewer.values.putAll(values);
        fewer.values.remove(name);
        return fewer;
    }

    /** A finding as a sentence of its own; null where nothing was found, or it was erased. */
    public static String sentence(String begin, String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String stripped = words.strip();
        return (stripped.startsWith(begin) ? "" : begin) + stripped + (stripped.endsWith("。") ? "" : "。");
    }

    /** A day as papers write it, 2026年3月4日 (GB/T 9704). */
    public static String said(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
