package org.gongkai.report.web.asked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The media types that a client accepts, the most wanted first; what cannot be read is left out (RFC 9110, 12.5.1). */
final class AcceptedTypes {

    /** A type with its weight. */
    private record Weighed(MediaType type, double weight) {}

    private AcceptedTypes() {}

    /** The types; everything where nothing readable is said. */
    static List<MediaType> of(HttpHeaders headers) {
        List<Weighed> accepted = new ArrayList<>();
        boolean said = false;
        for (String header : Optional.ofNullable(headers.getRequestHeader(HttpHeaders.ACCEPT))
                .orElse(List.of())) {
            for (String part : header.split(",")) {
                Optional<Weighed> one = read(part.strip());
                said |= one.isPresent();
                one.filter(weighed -> weighed.weight() > 0).ifPresent(accepted::add);
            }
        }
        if (!said) {
            return List.of(MediaType.WILDCARD_TYPE);
        }
        accepted.sort(Comparator.comparingDouble(Weighed::weight)
                .reversed()
                .thenComparing(one -> one.type().isWildcardType())
                .thenComparing(one -> one.type().isWildcardSubtype()));
        return accepted.stream().map(Weighed::type).toList();
    }

    private static Optional<Weighed> read(String part) {
        try {
            MediaType type = MediaType.valueOf(part);
            String weight = type.getParameters().getOrDefault("q", "1");
            return part.contains("/") ? Optional.of(new Weighed(type, Double.parseDouble(weight))) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
