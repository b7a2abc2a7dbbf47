package org.gongkai.request.document.element;

import java.util.List;
import java.util.stream.Collectors;

/** What an element says in one paper. */
public sealed interface Value {

    /** It within a sentence. */
    String inline();

    /** Words. */
    record Text(String text) implements Value {

        @Override
        public String inline() {
            return text;
        }
    }

    /** Several things, each a paragraph of its own. */
    record Lines(List<String> lines) implements Value {

        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public String inline() {
            return String.join("；", lines);
        }
    }

    /** What the table of parts says of each part; it is not said once more beside the table. */
    record InParts() implements Value {

        @Override
        public String inline() {
            return "见分项答复";
        }
    }

    /** A table; the first row is its head. */
    record Grid(List<List<String>> rows) implements Value {

        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String inline() {
            return rows.stream().skip(1).map(row -> String.join("，", row)).collect(Collectors.joining("；"));
        }
    }
}
