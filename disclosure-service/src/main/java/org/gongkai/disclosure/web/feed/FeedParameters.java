package org.gongkai.disclosure.web.feed;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.gongkai.disclosure.feed.FeedAsked;
import org.gongkai.disclosure.feed.FeedFilter;
import org.gongkai.disclosure.feed.FeedWords;
import org.gongkai.disclosure.feed.Feeds;
import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.search.AskedWords;
import org.gongkai.disclosure.search.SearchWords;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.Parameters;

/** What a feed is asked for. */
public class FeedParameters {

    private static final int MOST_VALUES = 50;

    @QueryParam("agencyCode")
    @Parameter(description = "Of this body; of one of several")
    List<String> agencyCode;

    @Parameter(description = "A region, with all within it")
    @QueryParam("regionCode")
    String regionCode;

    @Parameter(description = "In this column or below it; in one of several", example = "信息公开目录信息/财政公开")
    @QueryParam("column")
    List<String> column;

    @Parameter(description = "Of this topic or below it; of one of several", example = "财政、金融、审计")
    @QueryParam("topic")
    List<String> topic;

    @Parameter(description = "Of items that were published here: of this genre, or one of several", example = "通知")
    @QueryParam("genre")
    List<String> genre;

    @Parameter(description = "Made public there; in one of several places", example = "政府网站")
    @QueryParam("channel")
    List<String> channel;

    @Parameter(
            description = "In this category of Art. 20; in one of several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Article20Item.class))
    @QueryParam("article20Item")
    List<String> article20Item;

    @Parameter(
            description =
                    "Published in this year, which is the same as from its first to its last day; in one of several",
            example = "2026")
    @QueryParam("year")
    List<String> year;

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
        List<Integer> years = said("year", year, UnaryOperator.identity()).stream()
                .map(Parameters::year)
                .distinct()
                .toList();
        Optional<Integer> ofYear = years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
        return new FeedFilter(
                said("agencyCode", agencyCode, Spelling.CODE::canonical),
                Parameters.region(regionCode),
                said("column", column, Spelling.PATH::canonical),
                said("topic", topic, Spelling.PATH::canonical),
                said("genre", genre, Spelling.LINE::canonical),
                said("channel", channel, Spelling.LINE::canonical),
                said("article20Item", article20Item, UnaryOperator.identity()).stream()
                        .flatMap(item -> Parameters.choice("article20Item", item, Article20Item.class).stream())
                        .toList(),
                ofYear.isPresent() ? List.of() : years,
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
        List<String> all = Stream.ofNullable(words)
                .map(Spelling.LINE::canonical)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .distinct()
                .toList();
        AskedWords.of(Optional.of(String.join(" ", all)));
        return all;
    }

    private static List<String> said(String name, List<String> given, UnaryOperator<String> spelling) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_VALUES) {
            throw Problem.invalid(name, SearchWords.TOO_MANY_VALUES.with(MOST_VALUES));
        }
        return given.stream().map(spelling).filter(text -> !text.isEmpty()).toList();
    }

    private static YearMonth month(String text) {
        return Parameters.findMonth(text).orElseThrow(() -> Problem.invalid("archive", FeedWords.NOT_A_MONTH));
    }
}
