package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A head of a table: one row or column of figures, or the merged head over several. */
public sealed interface Head {

    /** The words printed in the head. */
    Text label();

    /** The rows or columns of figures below this head, in print order. */
    Stream<Leaf> leaves();

    /** Levels of heads, 1 for a row or column without a merged head below. */
    int depth();

    /** One row or column of figures. */
    record Leaf(String id, Text label, Text definition, Optional<Unit> unit, Optional<CodeList> role) implements Head {

        @Override
        public Stream<Leaf> leaves() {
            return Stream.of(this);
        }

        @Override
        public int depth() {
            return 1;
        }
    }

    /** A merged head. */
    record Group(Text label, List<Head> heads) implements Head {

        public Group {
            heads = List.copyOf(heads);
        }

        @Override
        public Stream<Leaf> leaves() {
            return heads.stream().flatMap(Head::leaves);
        }

        @Override
        public int depth() {
            return 1 + heads.stream().mapToInt(Head::depth).max().orElse(0);
        }
    }
}
