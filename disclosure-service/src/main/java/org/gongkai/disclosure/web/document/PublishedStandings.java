package org.gongkai.disclosure.web.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.document.life.DocumentLives;
import org.gongkai.disclosure.document.life.DocumentState;
import org.gongkai.disclosure.life.relation.ItemRelations;
import org.gongkai.disclosure.life.relation.MadePublic;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.web.RecordBodies;

/** How published documents stand, as everybody reads it; what is not public is not found. */
@Singleton
class PublishedStandings {

    private final DocumentLives documents;
    private final MadePublic madePublic;
    private final ItemRelations relations;
    private final RecordBodies records;
    private final CurrentCaller caller;

    PublishedStandings(
            DocumentLives documents,
            MadePublic madePublic,
            ItemRelations relations,
            RecordBodies records,
            CurrentCaller caller) {
        this.documents = documents;
        this.madePublic = madePublic;
        this.relations = relations;
        this.records = records;
        this.caller = caller;
    }

    /** A document with what is said of it. */
    record Published(DocumentState state, PublicDocumentBody body) {}

    /**
     * The document with this id.
     *
     * @param day on which it is asked whether it holds; today without one
     */
    Published of(String id, Optional<LocalDate> day) {
        UUID document = records.id(DisclosureWords.DOCUMENT, id);
        return caller.as(Everybody.READER, () -> read(document, day));
    }

    private Published read(UUID id, Optional<LocalDate> day) {
        DocumentState state = documents.state(id, day);
        if (state.record().voiding().isPresent() || state.record().entry().publishedOn() == null) {
            throw Problem.notFound(DisclosureWords.DOCUMENT, id);
        }
        List<UUID> items = madePublic.itemsOf(id);
        return new Published(state, PublicDocumentBody.of(state, items, relations::isPublic));
    }
}
