package org.gongkai.disclosure.web.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.feed.AtomFeed;
import org.gongkai.disclosure.feed.FeedPage;
import org.gongkai.disclosure.feed.Feeds;
import org.gongkai.disclosure.feed.RssFeed;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.access.CurrentCaller;

/** Feeds of what is made public, changed and withdrawn, for any filter. */
@Path("/api/v1/public/feeds")
@Tag(name = "Feeds")
@RunOnVirtualThread
public class FeedResource {

    /** A cache may keep it, and asks whether it still holds: what is withdrawn is not shown for as long as a cache thinks fit. */
    private static final String ASK_AGAIN = "public, no-cache";

    private static final String UTF_8 = ";charset=UTF-8";

    /** What becomes otherwise twice within one second is told by the entity tag alone. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Feeds feeds;
    private final AtomFeed atom;
    private final RssFeed rss;
    private final CurrentCaller caller;
    private final Clock clock;

    FeedResource(Feeds feeds, AtomFeed atom, RssFeed rss, CurrentCaller caller, Clock clock) {
        this.feeds = feeds;
        this.atom = atom;
        this.rss = rss;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("disclosures.atom")
    @Produces(AtomFeed.MEDIA_TYPE + UTF_8)
    @Operation(
            operationId = "disclosuresAtom",
            summary = "Items as Atom 1.0, the latest change first; what was withdrawn is a tombstone (RFC 6721)")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed; months that are over are its archives (RFC 5005)",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Nothing has become otherwise")
    public Response atom(@BeanParam FeedParameters parameters, @Context HttpHeaders headers) {
        return answer(parameters, headers, AtomFeed.MEDIA_TYPE, atom::document);
    }

    @GET
    @Path("disclosures.rss")
    @Produces(RssFeed.MEDIA_TYPE + UTF_8)
    @Operation(operationId = "disclosuresRss", summary = "Items as RSS 2.0, the latest change first")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed",
            content = @Content(mediaType = RssFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Nothing has become otherwise")
    public Response rss(@BeanParam FeedParameters parameters, @Context HttpHeaders headers) {
        return answer(parameters, headers, RssFeed.MEDIA_TYPE, rss::document);
    }

    private Response answer(
            FeedParameters parameters, HttpHeaders headers, String mediaType, Function<FeedPage, byte[]> document) {
        FeedPage page = caller.as(Everybody.READER, () -> feeds.page(parameters.asked(feeds)));
        Optional<Instant> changed = page.updated()
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                .filter(at -> at.plus(SETTLED).isBefore(clock.instant()));
        boolean known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null
                && changed.isPresent()
                && since(headers).filter(at -> !at.isBefore(changed.get())).isPresent();
        Response.ResponseBuilder answer =
                known ? Response.notModified() : Response.ok(document.apply(page), mediaType + UTF_8);
        changed.ifPresent(at -> answer.lastModified(Date.from(at)));
        return answer.header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN).build();
    }

    /** What is no date says nothing (RFC 9110, 13.1.3). */
    private static Optional<Instant> since(HttpHeaders headers) {
        try {
            return Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE))
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
