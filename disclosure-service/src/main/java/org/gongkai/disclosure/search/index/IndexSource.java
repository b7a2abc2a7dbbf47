package org.gongkai.disclosure.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A published item, or a document that none makes public, as the tables have it.
 *
 * @param column of a document what it is, as the form calls that
 * @param content what its text says beyond the register; none of an item without a text here
 */
record IndexSource(
        UUID id,
        String agencyCode,
        LocalDate publishedOn,
        String column,
        String title,
        String documentNumber,
        String indexNumber,
        String article20Item,
        String topic,
        String channel,
        boolean document,
        Optional<Content> content) {

    /** What the index takes over, by the name of its parameter. */
    static final Map<String, Function<IndexSource, String>> TEXTS = Map.of(
            "agencies", IndexSource::agencyCode,
            "days", source -> source.publishedOn().toString(),
            "columns", IndexSource::column,
            "articles", IndexSource::article20Item,
            "topics", IndexSource::topic,
            "genres", source -> source.content().map(Content::genre).orElse(null),
            "channels", IndexSource::channel,
            "documentNumbers", IndexSource::documentNumber,
            "indexNumbers", IndexSource::indexNumber,
            "documents", source -> String.valueOf(source.document()));

    /** What of a published text the register does not say. */
    record Content(String issuingAgency, String genre, String keywords, String summary, String html) {}

    /**
     * That of a row.
     *
     * @param kinds what the form calls kinds of documents
     */
    static IndexSource of(ResultSet row, UnaryOperator<String> kinds) throws SQLException {
        Optional<String> kind = Optional.ofNullable(row.getString("document_kind"));
        return new IndexSource(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                row.getObject("published_on", LocalDate.class),
                kind.map(kinds).orElse(row.getString("column")),
                row.getString("title"),
                row.getString("document_number"),
                row.getString("index_number"),
                row.getString("article20_item"),
                row.getString("topic"),
                row.getString("channel"),
                kind.isPresent(),
                row.getObject("item_id") == null
                        ? Optional.empty()
                        : Optional.of(new Content(
                                row.getString("issuing_agency"),
                                row.getString("genre"),
                                row.getString("keywords"),
                                row.getString("summary"),
                                row.getString("text"))));
    }

    /** Every value that it is asked for by. */
    Stream<String> marks() {
        return Stream.of(
                        Mark.AGENCY.of(Optional.of(agencyCode)),
                        Mark.COLUMN.ofPath(Optional.of(column)),
                        Mark.ARTICLE20_ITEM.of(Optional.ofNullable(article20Item)),
                        Mark.TOPIC.ofPath(Optional.ofNullable(topic)),
                        Mark.GENRE.of(content.map(Content::genre)),
                        Mark.CHANNEL.of(Optional.ofNullable(channel)),
                        Mark.YEAR.of(Optional.of(String.valueOf(publishedOn.getYear()))))
                .flatMap(marks -> marks);
    }
}
