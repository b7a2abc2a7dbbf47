package org.gongkai.litigation.counting;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where regions count otherwise than most: no text of the State Council says how. */
@Schema(name = "CaseCountingOption")
public enum CountingOption {

    /** Each instance counts, and not the last decision in force alone. */
    BY_INSTANCE,

    /** What the agency is sued for as co-defendant counts at it too. */
    CO_DEFENDANTS,

    /** An application for reconsideration that was not accepted counts, as another result. */
    NOT_ACCEPTED,

    /** A suit that the court did not take does not count. */
    WITHOUT_NOT_FILED;

    /** As they are kept: names, separated by spaces; empty for none. */
    public static String written(Set<CountingOption> options) {
        return options.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    /** Those that are kept. */
    public static Set<CountingOption> read(Optional<String> written) {
        Set<CountingOption> options = EnumSet.noneOf(CountingOption.class);
        written.stream()
                .flatMap(names -> Stream.of(names.split(" ")))
                .filter(name -> !name.isEmpty())
                .map(CountingOption::valueOf)
                .forEach(options::add);
        return options;
    }
}
