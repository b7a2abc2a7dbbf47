package org.gongkai.report.collect;

import java.util.Map;

/** A request to a service. */
public sealed interface SourceCall {

    /** Path and query. */
    String target();

    record Get(String target) implements SourceCall {}

    record Post(String target, Map<String, Object> body) implements SourceCall {}

    record Put(String target, Map<String, Object> body) implements SourceCall {}

    static SourceCall get(String target) {
        return new Get(target);
    }

    static SourceCall post(String target, Map<String, Object> body) {
        return new Post(target, body);
    }

    static SourceCall put(String target, Map<String, Object> body) {
        return new Put(target, body);
    }
}
