package org.gongkai.kit.testing.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** An operation of a description, with what it answers by status. */
final class DescribedOperation {

    private final String name;
    private final String id;
    private final IntFunction<Optional<DescribedAnswer>> described;
    private final Map<Integer, Optional<DescribedAnswer>> answers = new ConcurrentHashMap<>();

    /**
     * Of a description.
     *
     * @param name its method and path
     * @param described what it says of a status, which is asked once
     */
    DescribedOperation(String name, String id, IntFunction<Optional<DescribedAnswer>> described) {
        this.name = name;
        this.id = id;
        this.described = described;
    }

    String id() {
        return id;
    }

    /** Where an answer of the operation is not as described, each with the operation and the status. */
    List<String> faults(SentAnswer answer) {
        List<String> faults = answers.computeIfAbsent(answer.status(), described::apply)
                .map(known -> known.faults(answer))
                .orElseGet(() -> List.of("is no status that it is said to answer"));
        return faults.stream()
                .map(fault -> name + " " + answer.status() + " " + fault)
                .toList();
    }
}
