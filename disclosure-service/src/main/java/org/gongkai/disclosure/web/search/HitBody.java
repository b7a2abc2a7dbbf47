package org.gongkai.disclosure.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.search.Hit;
import org.gongkai.disclosure.search.index.Part;

/** A found item as JSON. What was found is marked in pieces of text: no page needs to take HTML over from here. */
@Schema(name = "FoundItem")
record HitBody(
        @Schema(description = "Of its record in the register")
        UUID id,

        Kind kind,

        @Schema(
                description = "Where it is read; the address never changes",
                examples = "/api/v1/public/disclosures/0190a1b2-0000-7000-8000-000000000001")
        String href,

        String agencyCode,
        String agencyName,
        @Schema(examples = "四方台区2021年部门预算") String title,
        @Schema(description = "The title in pieces") List<Piece> titlePieces,
        @Schema(nullable = true) String documentNumber,
        @Schema(nullable = true) String indexNumber,

        @Schema(description = "Of a document: what it is, in Chinese")
        String column,

        @Schema(nullable = true) Article20Item article20Item,
        @Schema(nullable = true) String topic,
        @Schema(nullable = true) String genre,
        @Schema(nullable = true) String channel,
        LocalDate publishedOn,

        @Schema(description = "How its summary begins, or without one its text; empty where it has neither")
        String excerpt,

        @Schema(description = "Where else than in the title the words stand, of each the first place; three at most")
        List<QuoteBody> quotes) {

    static HitBody of(Hit hit) {
        Hit.Facts facts = hit.facts();
        return new HitBody(
                hit.id(),
                Kind.of(hit),
                (hit.document() ? "/api/v1/public/normative-documents/" : "/api/v1/public/disclosures/") + hit.id(),
                facts.agencyCode(),
                hit.agencyName(),
                hit.title().stream().map(Hit.Piece::text).collect(Collectors.joining()),
                pieces(hit.title()),
                facts.documentNumber().orElse(null),
                facts.indexNumber().orElse(null),
                facts.column(),
                facts.article20Item().map(Article20Item::valueOf).orElse(null),
                facts.topic().orElse(null),
                facts.genre().orElse(null),
                facts.channel().orElse(null),
                facts.publishedOn(),
                hit.excerpt(),
                hit.quotes().stream().map(QuoteBody::of).toList());
    }

    /** What was found. */
    @Schema(name = "FoundKind")
    enum Kind {

        /** An item, which makes a document public where it names one. */
        ITEM,

        /** A regulation or normative document that no item makes public. */
        DOCUMENT;

        static Kind of(Hit hit) {
            return hit.document() ? DOCUMENT : ITEM;
        }
    }

    private static List<Piece> pieces(List<Hit.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Piece(piece.text(), piece.found()))
                .toList();
    }

    /** A piece of a text. */
    @Schema(name = "FoundPiece")
    record Piece(
            String text,

            @Schema(description = "Whether it is what was looked for")
            boolean found) {}

    /** Some of a text around what was found. */
    @Schema(name = "FoundQuote")
    record QuoteBody(
            Part.Kind part,

            @Schema(nullable = true, description = "Number of the file it stands in")
            Integer file,

            List<Piece> pieces) {

        static QuoteBody of(Hit.Quote quote) {
            return new QuoteBody(
                    quote.part().kind(),
                    quote.part().file().isPresent()
                            ? Integer.valueOf(quote.part().file().getAsInt())
                            : null,
                    HitBody.pieces(quote.pieces()));
        }
    }
}
