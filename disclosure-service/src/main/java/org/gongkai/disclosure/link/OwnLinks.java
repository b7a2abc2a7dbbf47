package org.gongkai.disclosure.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.SqlResource;

/** Links to what this installation itself makes public: whether it is there is looked up, and nobody called. */
@Singleton
class OwnLinks {

    private static final String ITEM = SqlResource.read(OwnLinks.class, "own-item.sql");
    private static final String DOCUMENT = "select exists (select from normative_document"
            + " where id = :id and voided_at is null and published_on is not null and cast(:attachment as text) is null)";

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern OF_ITEM = Pattern.compile(
            "/api/v1/public/disclosures/" + ID + "(?:/content|/relations|/attachments(?:/(\\d{1,9}))?)?(?:[?#].*)?");
    private static final Pattern OF_DOCUMENT =
            Pattern.compile("/api/v1/public/normative-documents/" + ID + "(?:/standing)?(?:[?#].*)?");

    private final LinkSettings settings;
    private final Jdbi jdbi;

    OwnLinks(LinkSettings settings, Jdbi jdbi) {
        this.settings = settings;
        this.jdbi = jdbi;
    }

    /** The path of a link that is one's own; none of one that leads elsewhere. */
    Optional<String> path(String link) {
        if (link.startsWith("/") && !link.startsWith("//")) {
            return Optional.of(link);
        }
        return settings.ownOrigins().orElse(List.of()).stream()
                .filter(origin -> link.equals(origin) || link.startsWith(origin + "/"))
                .map(origin -> link.substring(origin.length()))
                .findFirst();
    }

    /** What is where it leads; other pages than of items and documents are no business of this service. */
    LookedLink look(String link, String path) {
        Matcher item = OF_ITEM.matcher(path);
        if (item.matches()) {
            return found(
                    link,
                    isThere(
                            ITEM,
                            item.group(1),
                            Optional.ofNullable(item.group(2)).map(Integer::valueOf)));
        }
        Matcher document = OF_DOCUMENT.matcher(path);
        return document.matches()
                ? found(link, isThere(DOCUMENT, document.group(1), Optional.empty()))
                : new LookedLink(link, LinkOutcome.NOT_LOOKED_AT, Optional.empty());
    }

    private boolean isThere(String sql, String id, Optional<Integer> attachment) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", UUID.fromString(id))
                .bind("attachment", attachment.map(String::valueOf).orElse(null))
                .mapTo(boolean.class)
                .one());
    }

    private static LookedLink found(String link, boolean isThere) {
        return new LookedLink(link, isThere ? LinkOutcome.GOOD : LinkOutcome.BROKEN, Optional.empty());
    }
}
