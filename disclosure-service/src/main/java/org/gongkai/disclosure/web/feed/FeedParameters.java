package org.gongkai.disclosure.web.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.gongkai.disclosure.feed.FeedAsked;
import org.gongkai.disclosure.feed.FeedFilter;
import org.gongkai.disclosure.feed.FeedWords;
import org.gongkai.disclosure.feed.Feeds;
import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.search.AskedWords;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.Parameters;

/** What a feed is asked for. */
public class FeedParameters {

    @QueryParam("agencyCode")
    String agencyCode;

    @Parameter(description = "A region, with all within it")
    @QueryParam("regionCode")
    String regionCode;

    @Parameter(
            description = "A column, with all below it",
            schema = @Schema(implementation = String.class, examples = "信息公开目录信息/财政公开"))
    @QueryParam("column")
    String column;

    @Parameter(
            description = "A topic, with all below it",
            schema = @Schema(implementation = String.class, examples = "财政、金融、审计"))
    @QueryParam("topic")
    String topic;

    @Parameter(
            description = "Of items that were published here",
            schema = @Schema(implementation = String.class, examples = "通知"))
    @QueryParam("genre")
    String genre;

    @Parameter(description = "Made public there", schema = @Schema(implementation = String.class, examples = "政府网站"))
    @QueryParam("channel")
    String channel;

    @Parameter(schema = @Schema(implementation = Article20Item.class))
    @QueryParam("article20Item")
    String article20Item;

    @Parameter(
            description = "Published in this year: the same as its first and its last day",
            schema = @Schema(implementation = String.class, examples = "2026"))
    @QueryParam("year")
    String year;

    @Parameter(schema = @Schema(implementation = LocalDate.class, examples = "2026-01-01"))
    @QueryParam("publishedFrom")
    String publishedFrom;

    @Parameter(schema = @Schema(implementation = LocalDate.class, examples = "2026-01-01"))
    @QueryParam("publishedTo")
    String publishedTo;

    @Parameter(
            description = "Words, every one of which is there: what the search finds by them, and what is gone",
            schema = @Schema(implementation = String.class, examples = "部门预算 2021"))
    @QueryParam("q")
    String words;

    @Parameter(
            description = "A month that is over: what last became otherwise in it",
            schema = @Schema(implementation = String.class, pattern = "\\d{4}-\\d{2}"))
    @QueryParam("archive")
    String archive;

    @QueryParam("limit")
    String limit;

    @QueryParam("after")
    String after;

    /** It, as far as it can be asked for. */
    FeedAsked asked(Feeds feeds) {
        Optional<YearMonth> month = Optional.ofNullable(archive).map(FeedParameters::month);
        month.filter(one -> !feeds.isOver(one)).ifPresent(one -> {
            throw Problem.notFound(FeedWords.ARCHIVE, one);
        });
        return new FeedAsked(
                filter(), Feeds.place(after), month, PageRequest.of(limit, null).limit());
    }

    private FeedFilter filter() {
        Optional<Integer> ofYear = Optional.ofNullable(year).map(Parameters::year);
        return new FeedFilter(
                said(Spelling.CODE, agencyCode),
                Parameters.region(regionCode),
                said(Spelling.PATH, column),
                said(Spelling.PATH, topic),
                said(Spelling.LINE, genre),
                said(Spelling.LINE, channel),
                Parameters.choice("article20Item", article20Item, Article20Item.class),
                Stream.concat(
                                Stream.ofNullable(publishedFrom).map(day -> Parameters.day("publishedFrom", day)),
                                ofYear.map(one -> LocalDate.of(one, Month.JANUARY, 1)).stream())
                        .max(Comparator.naturalOrder()),
                Stream.concat(
                                Stream.ofNullable(publishedTo).map(day -> Parameters.day("publishedTo", day)),
                                ofYear.map(one -> LocalDate.of(one, Month.DECEMBER, 31)).stream())
                        .min(Comparator.naturalOrder()),
                words());
    }

    /** As they were asked for, as far as the search could ask for them: they name the feed for ever. */
    private List<String> words() {
        List<String> all = said(Spelling.LINE, words).stream()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .distinct()
                .toList();
        AskedWords.of(Optional.of(String.join(" ", all)));
        return all;
    }

    private static Optional<String> said(Spelling spelling, String given) {
        return Optional.ofNullable(given).map(spelling::canonical).filter(text -> !text.isEmpty());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid("archive", FeedWords.NOT_A_MONTH);
        }
    }
}
