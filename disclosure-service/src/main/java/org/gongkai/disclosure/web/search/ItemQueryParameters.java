package org.gongkai.disclosure.web.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.search.AskedWords;
import org.gongkai.disclosure.search.ItemQuery;
import org.gongkai.disclosure.search.SearchWords;
import org.gongkai.disclosure.search.index.Mark;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.Parameters;

/** Which published items a request asks for. */
public class ItemQueryParameters {

    private static final int MOST_VALUES = 50;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words that all stand in title, numbers, keywords, summary, text or attachments; each of any length,"
                            + " also a single character. Width, case, accents, traditional and simplified make no difference",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100, examples = "部门预算 教育"))
    String q;

    @QueryParam("agencyCode")
    @Parameter(description = "Of this body; of one of several")
    List<String> agencyCode;

    @QueryParam("regionCode")
    String regionCode;

    @QueryParam("column")
    @Parameter(description = "In this column or below it; in one of several", example = "信息公开目录信息/财政公开")
    List<String> column;

    @QueryParam("article20Item")
    @Parameter(
            description = "In this category of Art. 20; in one of several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Article20Item.class))
    List<String> article20Item;

    @QueryParam("topic")
    @Parameter(description = "Of this topic or below it; of one of several", example = "财政、金融、审计")
    List<String> topic;

    @QueryParam("genre")
    @Parameter(description = "Of this genre; of one of several", example = "通知")
    List<String> genre;

    @QueryParam("channel")
    @Parameter(description = "Made public there; in one of several places", example = "政府网站")
    List<String> channel;

    @QueryParam("year")
    @Parameter(description = "Published in this year; in one of several")
    List<String> year;

    @QueryParam("publishedFrom")
    @Parameter(
            description = "Published on this day or later",
            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2021-01-01"))
    String publishedFrom;

    @QueryParam("publishedTo")
    @Parameter(
            description = "Published on this day or earlier",
            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2021-12-31"))
    String publishedTo;

    /** The query of one value of each kind at most, by the names of these parameters. */
    public static ItemQuery of(Map<String, String> asked) {
        ItemQueryParameters parameters = new ItemQueryParameters();
        parameters.q = asked.get("q");
        parameters.agencyCode = one(asked, "agencyCode");
        parameters.regionCode = asked.get("regionCode");
        parameters.column = one(asked, "column");
        parameters.article20Item = one(asked, "article20Item");
        parameters.topic = one(asked, "topic");
        parameters.genre = one(asked, "genre");
        parameters.channel = one(asked, "channel");
        parameters.year = one(asked, "year");
        return parameters.query();
    }

    private static List<String> one(Map<String, String> asked, String name) {
        return asked.containsKey(name) ? List.of(asked.get(name)) : List.of();
    }

    /** The query; a wrong value is a violation. */
    ItemQuery query() {
        Map<Mark, List<String>> values = new EnumMap<>(Mark.class);
        put(values, Mark.AGENCY, agencyCode, Spelling.CODE::canonical);
        put(values, Mark.COLUMN, column, Spelling.PATH::canonical);
        put(values, Mark.ARTICLE20_ITEM, article20Item, ItemQueryParameters::category);
        put(values, Mark.TOPIC, topic, Spelling.PATH::canonical);
        put(values, Mark.GENRE, genre, Spelling.LINE::canonical);
        put(values, Mark.CHANNEL, channel, Spelling.LINE::canonical);
        put(values, Mark.YEAR, year, text -> String.valueOf(Parameters.year(text)));
        List<Violation> violations = new ArrayList<>();
        values.forEach((mark, some) -> {
            if (some.size() > MOST_VALUES) {
                violations.add(new Violation(name(mark), SearchWords.TOO_MANY_VALUES.with(MOST_VALUES)));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new ItemQuery(
                AskedWords.of(Optional.ofNullable(q)),
                Parameters.region(regionCode),
                values,
                Optional.ofNullable(publishedFrom).map(day -> Parameters.day("publishedFrom", day)),
                Optional.ofNullable(publishedTo).map(day -> Parameters.day("publishedTo", day)));
    }

    private static String category(String text) {
        List<String> categories =
                Stream.of(Article20Item.values()).map(Enum::name).toList();
        if (!categories.contains(text)) {
            throw Problem.invalid("article20Item", SearchWords.ONE_OF.with(categories));
        }
        return text;
    }

    private static String name(Mark mark) {
        return switch (mark) {
            case AGENCY -> "agencyCode";
            case COLUMN -> "column";
            case ARTICLE20_ITEM -> "article20Item";
            case TOPIC -> "topic";
            case GENRE -> "genre";
            case CHANNEL -> "channel";
            case YEAR -> "year";
        };
    }

    private static void put(
            Map<Mark, List<String>> values, Mark mark, List<String> texts, UnaryOperator<String> spelling) {
        if (texts != null && !texts.isEmpty()) {
            values.put(mark, texts.stream().map(spelling).distinct().toList());
        }
    }
}
