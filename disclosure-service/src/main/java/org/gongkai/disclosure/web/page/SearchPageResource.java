package org.gongkai.disclosure.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.search.Counted;
import org.gongkai.disclosure.search.Hit;
import org.gongkai.disclosure.search.ItemCounts;
import org.gongkai.disclosure.search.ItemQuery;
import org.gongkai.disclosure.search.ItemSearch;
import org.gongkai.disclosure.search.SearchOrder;
import org.gongkai.disclosure.web.search.ItemQueryParameters;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/** The search of what is published as a page: for who looks for something and is no program. */
@Path("/api/v1/public/items/page")
@Tag(name = "Public")
@RunOnVirtualThread
public class SearchPageResource {

    private static final String ITEMS_A_PAGE = "20";

    private static final List<Counted> BY = List.of(
            Counted.COLUMN, Counted.ARTICLE20_ITEM, Counted.TOPIC, Counted.GENRE, Counted.CHANNEL, Counted.YEAR);

    private final ItemSearch search;
    private final Template template;

    SearchPageResource(ItemSearch search, @Location("search.html") Template template) {
        this.search = search;
        this.template = template;
    }

    @GET
    @Produces("text/html; charset=UTF-8")
    @Operation(
            operationId = "searchPage",
            summary = "The search as a page in Chinese, with facets, what was found marked, and links to further pages")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
    public Response page(
            @QueryParam("q") String q,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("column") String column,
            @QueryParam("article20Item") String article20Item,
            @QueryParam("topic") String topic,
            @QueryParam("genre") String genre,
            @QueryParam("channel") String channel,
            @QueryParam("year") String year,
            @QueryParam("after") String after) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "q", q);
        put(asked, "agencyCode", agencyCode);
        put(asked, "regionCode", regionCode);
        put(asked, "column", column);
        put(asked, "article20Item", article20Item);
        put(asked, "topic", topic);
        put(asked, "genre", genre);
        put(asked, "channel", channel);
        put(asked, "year", year);
        ItemQuery query = ItemQueryParameters.of(asked);
        Page<Hit> found = search.page(
                query, SearchOrder.of(Optional.empty(), query.words()), PageRequest.of(ITEMS_A_PAGE, after));
        ItemCounts counts = search.counts(query, BY);
        return PublicPage.answer(template.data("page", SearchPage.of(asked, found, counts, after != null)));
    }

    /** A field of a form that is left empty says nothing. */
    private static void put(Map<String, String> asked, String name, String value) {
        Optional.ofNullable(value)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> asked.put(name, text));
    }
}
