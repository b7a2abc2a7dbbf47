package org.gongkai.kit.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;

/** The governments (人民政府) of regions. */
final class Governments {

    private final Map<String, List<AgencyFact>> byRegion = new HashMap<>();

    Governments(Collection<AgencyFact> bodies) {
        bodies.stream()
                .filter(fact -> fact.state().kind() == AgencyKind.GOVERNMENT)
                .forEach(fact -> byRegion.computeIfAbsent(fact.state().region().prefix(), region -> new ArrayList<>())
                        .add(fact));
    }

    /** That of a region. */
    Optional<String> of(RegionCode region) {
        return byRegion.getOrDefault(region.prefix(), List.of()).stream()
                .map(AgencyFact::code)
                .findFirst();
    }

    /** That of a region, and those around it, the nearest first. */
    Stream<String> around(RegionCode region) {
        return regionsAround(region)
                .flatMap(one -> byRegion.getOrDefault(one, List.of()).stream())
                .map(AgencyFact::code);
    }

    /** The region and those around it, the nearest first. */
    private static Stream<String> regionsAround(RegionCode region) {
        String prefix = region.prefix();
        return Stream.iterate(prefix, one -> one.length() > 0, one -> one.substring(0, one.length() - 2));
    }
}
