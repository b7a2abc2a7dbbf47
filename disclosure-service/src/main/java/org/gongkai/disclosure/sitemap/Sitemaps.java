package org.gongkai.disclosure.sitemap;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.address.PublicAddresses;
import org.gongkai.disclosure.xml.XmlDocument;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.database.SqlResource;

/** Writes the lists by the protocol of sitemaps.org 0.9: one file that lists files, which list addresses. */
@Singleton
public class Sitemaps {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String FILES = SqlResource.read(Sitemaps.class, "files.sql");
    private static final String ADDRESSES = SqlResource.read(Sitemaps.class, "addresses.sql");

    private final Jdbi jdbi;
    private final PublicAddresses addresses;
    private final SitemapSettings settings;
    private final Clock clock;

    private volatile Kept kept = new Kept(Instant.MIN, List.of());

    Sitemaps(Jdbi jdbi, PublicAddresses addresses, SitemapSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    private record Kept(Instant until, List<SitemapFile> files) {}

    /** The file that lists all files. */
    public byte[] index() {
        List<SitemapFile> files = files();
        return XmlDocument.bytes(document -> document.element(
                "sitemapindex",
                index -> files.forEach(file -> index.element(
                        "sitemap",
                        one -> one.words(
                                        "loc",
                                        addresses.of(
                                                "sitemaps/" + file.part().path() + ".xml",
                                                Map.of("from", file.first().toString())))
                                .words("lastmod", written(file.changed())))),
                "xmlns",
                NAMESPACE));
    }

    /** Writes the addresses from a record on. */
    public void write(SitemapPart part, UUID from, OutputStream out) {
        jdbi.useHandle(handle -> {
            try (Stream<Address> records = records(handle, part, from)) {
                XmlDocument.write(
                        out,
                        document -> document.element(
                                "urlset",
                                all -> records.forEach(one -> all.element(
                                        "url",
                                        url -> url.words("loc", address(part, one.id()))
                                                .words("lastmod", written(one.changed())))),
                                "xmlns",
                                NAMESPACE));
            }
        });
    }

    private record Address(UUID id, Instant changed) {}

    private Stream<Address> records(Handle handle, SitemapPart part, UUID from) {
        return handle
                .createQuery(ADDRESSES.formatted(part.records()))
                .bind("from", from)
                .bind("most", settings.addressesOfAFile())
                .map((row, context) -> new Address(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("changed_at").toInstant()))
                .stream();
    }

    private String address(SitemapPart part, UUID id) {
        return switch (part) {
            case DISCLOSURES -> addresses.pageOfItem(id);
            case NORMATIVE_DOCUMENTS -> addresses.document(id);
            case ADMINISTRATIVE_DECISIONS -> addresses.decision(id);
        };
    }

    private List<SitemapFile> files() {
        Kept last = kept;
        Instant now = clock.instant();
        if (now.isBefore(last.until())) {
            return last.files();
        }
        List<SitemapFile> files = Stream.of(SitemapPart.values())
                .flatMap(part -> files(part).stream())
                .toList();
        kept = new Kept(now.plus(settings.kept()), files);
        return files;
    }

    private List<SitemapFile> files(SitemapPart part) {
        return jdbi.withHandle(handle -> handle.createQuery(FILES.formatted(part.records()))
                .bind("most", settings.addressesOfAFile())
                .map((row, context) -> new SitemapFile(
                        part,
                        UUID.fromString(row.getString("first")),
                        row.getTimestamp("changed").toInstant()))
                .list());
    }

    private static String written(Instant at) {
        return ChinaTime.write(at.truncatedTo(ChronoUnit.SECONDS));
    }
}
