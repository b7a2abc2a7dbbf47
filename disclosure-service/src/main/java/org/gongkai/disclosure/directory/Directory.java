package org.gongkai.disclosure.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/** What bodies have made public, as it stands now. */
@Singleton
public class Directory {

    private static final String PAGE = SqlResource.read(Directory.class, "page.sql");
    private static final UUID START = new UUID(0, 0);

    private final Jdbi jdbi;

    Directory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A page of the directory of a body: all, or what stands in and below a column, or in a category of Art. 20. */
    public Page<DirectoryEntry> list(
            String agencyCode, Optional<String> column, Optional<Article20Item> article, PageRequest page) {
        UUID after = Cursor.readId(page.after()).orElse(START);
        List<DirectoryEntry> oneMore = jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("agency", agencyCode)
                .bind("afterId", after)
                .bind("column", column.orElse(""))
                .bind("below", column.map(Directory::escaped).orElse("") + "/%")
                .bind("article", article.map(Enum::name).orElse(""))
                .bind("limitRows", page.limit() + 1)
                .map((row, context) -> new DirectoryEntry(
                        row.getObject("id", UUID.class),
                        row.getString("index_number"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("column"),
                        Optional.ofNullable(row.getString("article20_item"))
                                .map(Article20Item::valueOf)
                                .orElse(null),
                        row.getString("document_number")))
                .list());
        return Page.of(oneMore, page.limit(), entry -> entry.id().toString());
    }

    /** How many items a body has in it. */
    public long count(String agencyCode) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from disclosure_item
                        where agency_code = :agency and voided_at is null and withdrawn_on is null""")
                .bind("agency", agencyCode)
                .mapTo(Long.class)
                .one());
    }

    /** The column's name says what it says, also where it has a character that stands for others in a pattern. */
    private static String escaped(String column) {
        return column.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
