package org.gongkai.request.words;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.gongkai.registers.search.IndexedText;
import org.gongkai.registers.search.WordSource;

/** Applications that were registered before there was an index of words. */
@ApplicationScoped
public class ApplicationWordSource implements WordSource {

    /** What they are called where it is kept how far they have come into the index. */
    public static final String KIND = "application";

    private final WordIndex index;
    private final ApplicationTexts applications;

    ApplicationWordSource(WordIndex index, ApplicationTexts applications) {
        this.index = index;
        this.applications = applications;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<UUID> indexSome(Handle handle, UUID behind, int most) {
        List<IndexedText> texts = handle.createQuery("""
                        select t.id, t.agency_code, %s from application t
                        where t.id > :behind and t.voided_at is null
                            and not exists (select from application_words w where w.application_id = t.id)
                        order by t.id limit :limitRows for share of t""".formatted(applications.columns()))
                .bind("behind", behind)
                .bind("limitRows", most)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new IndexedText(id, row.getString("agency_code"), applications.read(row, id, 3));
                })
                .list();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        index.addMissing(handle, texts);
        return Optional.of(texts.getLast().id());
    }
}
