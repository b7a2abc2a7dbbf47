package org.gongkai.disclosure.web.search;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.search.Counted;
import org.gongkai.disclosure.search.ItemCounts;
import org.gongkai.disclosure.search.ItemQuery;
import org.gongkai.disclosure.search.ItemSearch;
import org.gongkai.disclosure.search.SearchOrder;
import org.gongkai.disclosure.search.SearchWords;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Pages;

/** The search of what is published, open to everybody. */
@Path("/api/v1/public/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class PublicItemResource {

    private final ItemSearch search;

    PublicItemResource(ItemSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "searchPublishedItems",
            summary = "Find what is published by words and by what it is, of every body")
    @APIResponse(
            responseCode = "200",
            description = "A page of what was found",
            content = @Content(schema = @Schema(implementation = FoundPage.class)))
    public Response list(
            @BeanParam ItemQueryParameters parameters,
            @QueryParam("sort")
                    @Parameter(
                            description =
                                    "relevance: what has all words in its title first; each part the newest first. Without it:"
                                            + " by relevance, without words the newest first",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"relevance", "-publishedOn", "publishedOn"}))
                    String sort,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, after);
        ItemQuery query = parameters.query();
        SearchOrder order = SearchOrder.of(Optional.ofNullable(sort), query.words());
        return Pages.response(search.page(query, order, page).map(HitBody::of), uri);
    }

    @GET
    @Path("counts")
    @Operation(
            operationId = "countPublishedItems",
            summary = "How many of what the same parameters find stand in which column, are of which year ...")
    public CountsBody count(
            @BeanParam ItemQueryParameters parameters,
            @QueryParam("by")
                    @Parameter(required = true, explode = Explode.FALSE, description = "What they are counted by")
                    List<String> by) {
        return CountsBody.of(search.counts(parameters.query(), List.copyOf(kinds(by))));
    }

    private static Set<Counted> kinds(List<String> by) {
        if (by == null || by.isEmpty()) {
            throw Problem.invalid("by", KitWords.NEEDED);
        }
        Set<Counted> kinds = EnumSet.noneOf(Counted.class);
        by.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(name -> Counted.find(name)
                        .orElseThrow(() -> Problem.invalid("by", SearchWords.ONE_OF.with(Counted.parameters()))))
                .forEach(kinds::add);
        return kinds;
    }

    /** A page of what was found. */
    @Schema(name = "FoundItems")
    record FoundPage(
            List<HitBody> items, @Schema(nullable = true) String next) {}

    /** How many there are. */
    @Schema(name = "FoundItemCounts")
    record CountsBody(
            @Schema(
                    description =
                            "How many were counted: all, or of more the newest, 10,000 at most; of what is frequent those"
                                    + " among the newest 15,000 of all")
            long total,

            @Schema(description = "Whether there are more than were counted")
            boolean more,

            @Schema(
                    description =
                            "How many have which value, by the name of what they are counted by; of each the hundred most"
                                    + " frequent")
            Map<String, List<CountBody>> counts) {

        static CountsBody of(ItemCounts found) {
            Map<String, List<CountBody>> counts = new LinkedHashMap<>();
            found.counts()
                    .forEach((kind, values) -> counts.put(
                            kind.parameter(),
                            values.stream()
                                    .map(value -> new CountBody(value.value().orElse(null), value.number()))
                                    .toList()));
            return new CountsBody(found.total(), found.more(), counts);
        }
    }

    /** How many have a value. */
    @Schema(name = "FoundItemCount")
    record CountBody(
            @Schema(nullable = true, description = "Null for those without any")
            String value,

            long number) {}
}
