package org.gongkai.kit.testing.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values by path templates such as {@code /letters/{id}}; a segment that is written out goes before one that is not. */
final class PathTree<T> {

    private final Map<String, PathTree<T>> written = new HashMap<>();
    private PathTree<T> any;
    private T value;

    void put(String template, T at) {
        PathTree<T> node = this;
        for (String segment : segments(template)) {
            node = segment.startsWith("{")
                    ? node.anyOne()
                    : node.written.computeIfAbsent(segment, s -> new PathTree<>());
        }
        node.value = at;
    }

    Optional<T> find(String path) {
        return find(segments(path));
    }

    private Optional<T> find(List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.ofNullable(value);
        }
        List<String> behind = rest.subList(1, rest.size());
        return Optional.ofNullable(written.get(rest.getFirst()))
                .flatMap(node -> node.find(behind))
                .or(() -> Optional.ofNullable(any).flatMap(node -> node.find(behind)));
    }

    private PathTree<T> anyOne() {
        if (any == null) {
            any = new PathTree<>();
        }
        return any;
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
