package org.gongkai.request.web.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.FilteredByFields;
import org.gongkai.request.search.ApplicationSearch;
import org.gongkai.request.search.Counted;
import org.gongkai.request.search.CountedValues;
import org.gongkai.request.search.SearchWords;

/** How many applications there are of each kind. */
@Path("/api/v1/applications/counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
@RunOnVirtualThread
public class CountResource {

    private final ApplicationSearch search;

    CountResource(ApplicationSearch search) {
        this.search = search;
    }

    @GET
    @FilteredByFields(
            several = {
                "agencyCode",
                "channel",
                "applicantKind",
                "outcome",
                "outcomeDetail",
                "stage",
                "handler",
                "unit",
                "flag",
                "by"
            })
    @Operation(
            operationId = "countApplications",
            summary = "How many of the applications that the parameters ask for have which stage, outcome, handler ...")
    public CountsBody count(@Context UriInfo uri) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(uri.getQueryParameters());
        // A count of which a part is left out would be silently too small.
        search.requireReached(parameters.getOrDefault("agencyCode", List.of()));
        Set<Counted> by = by(parameters.remove("by"));
        CountedValues counted = search.counts(search.filter(parameters), by);
        Map<Counted, Map<Optional<String>, Long>> counts = counted.numbers();
        Map<String, List<CountBody>> shown = new LinkedHashMap<>();
        counts.forEach((one, numbers) -> shown.put(one.parameter(), bodies(numbers)));
        long total = counts.values().iterator().next().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new CountsBody(total, counted.exact(), shown);
    }

    private static List<CountBody> bodies(Map<Optional<String>, Long> numbers) {
        List<CountBody> bodies = new ArrayList<>();
        numbers.forEach((value, number) -> bodies.add(new CountBody(value.orElse(null), number)));
        return bodies;
    }

    private static Set<Counted> by(List<String> given) {
        if (given == null) {
            throw Problem.invalid("by", KitWords.NEEDED);
        }
        Set<Counted> by = EnumSet.noneOf(Counted.class);
        given.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(name -> Counted.find(name)
                        .orElseThrow(() -> Problem.invalid(
                                "by",
                                SearchWords.ONE_OF.with(Stream.of(Counted.values())
                                        .map(Counted::parameter)
                                        .toList()))))
                .forEach(by::add);
        return by;
    }

    /** How many there are. */
    @Schema(name = "ApplicationCounts")
    record CountsBody(
            @Schema(description = "All that the parameters ask for")
            long total,

            @Schema(
                    description =
                            "Whether there are just so many. Of a word of three characters or more that more than a thousand"
                                    + " texts may have, all are counted that have each two neighbouring characters of it: no fewer than there are, and"
                                    + " rarely more")
            boolean exact,

            @Schema(description = "How many have which value, by the name of what they are counted by")
            Map<String, List<CountBody>> counts) {}

    /** How many have a value. */
    @Schema(name = "ApplicationCount")
    record CountBody(
            @Schema(nullable = true, description = "Null for those without any")
            String value,

            long number) {}
}
