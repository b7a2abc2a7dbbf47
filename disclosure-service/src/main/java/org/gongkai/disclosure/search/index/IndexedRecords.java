package org.gongkai.disclosure.search.index;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.life.PublicTexts;
import org.gongkai.disclosure.life.event.TextPublished;
import org.gongkai.disclosure.search.file.FileTextRead;
import org.gongkai.disclosure.search.file.FileTexts;
import org.gongkai.registers.record.RecordsWritten;
import org.gongkai.registers.register.Registered;

/** Keeps the index in the transaction that makes something public, whoever does that. */
@ApplicationScoped
class IndexedRecords {

    private final PublishedIndex index;
    private final PublicTexts texts;
    private final FileTexts files;
    private final Jdbi jdbi;

    IndexedRecords(PublishedIndex index, PublicTexts texts, FileTexts files, Jdbi jdbi) {
        this.index = index;
        this.texts = texts;
        this.files = files;
        this.jdbi = jdbi;
    }

    void hear(@Observes RecordsWritten written) {
        List<UUID> records = written.after().stream().map(Registered::id).toList();
        switch (written.recordKind()) {
            case "DISCLOSURE_ITEM" -> index.refreshItems(written.handle(), records, false);
            case "NORMATIVE_DOCUMENT" -> index.refresh(written.handle(), records, false);
            default -> {}
        }
    }

    /** The register has told of its row before; now there are a text and files as well. */
    void hear(@Observes TextPublished published) {
        UUID record = published.recordId();
        texts.find(record).ifPresent(text -> files.show(record, text.attachments()));
        refresh(record, false);
    }

    void hear(@Observes FileTextRead read) {
        refresh(read.recordId(), true);
    }

    private void refresh(UUID record, boolean locked) {
        jdbi.useHandle(handle -> index.refreshItems(handle, List.of(record), locked));
    }
}
