package org.gongkai.disclosure.document.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.disclosure.life.term.ItemTimer;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.Registers;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;

/**
 * Documents that wait until everybody may read them, or other words of theirs (待公开文件): those without a day of publication of the bodies
 * that review here, and those for which other words are proposed. Their term is that of Art. 26.
 */
@ApplicationScoped
public class AwaitedDocuments {

    private static final String SQL = SqlResource.read(AwaitedDocuments.class, "awaited.sql");

    /** So many are looked at together: what one waits for is worked out and not stored. */
    private static final int TOGETHER = 500;

    private static final LocalDate EVER = LocalDate.of(1, Month.JANUARY, 1);

    private final Registrar<NormativeDocument> documents;
    private final DocumentEvents events;
    private final DocumentWritings writings;
    private final AgencyReplica agencies;
    private final Calendars calendars;
    private final Jdbi jdbi;
    private final Clock clock;

    AwaitedDocuments(
            Registers registers,
            DocumentRegister register,
            DocumentEvents events,
            DocumentWritings writings,
            AgencyReplica agencies,
            Calendars calendars,
            Jdbi jdbi,
            Clock clock) {
        this.documents = registers.open(register).registrar();
        this.events = events;
        this.writings = writings;
        this.agencies = agencies;
        this.calendars = calendars;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * One that waits.
     *
     * @param reviews those of its row, or of the words that are proposed
     * @param term until when everybody reads it
     */
    public record Awaited(Registered<NormativeDocument> record, DocumentReviews reviews, ItemTerm term) {

        /** What is to be done next. */
        public List<AwaitedStep> waitsFor() {
            return reviews.areComplete() ? List.of(AwaitedStep.PUBLICATION) : AwaitedStep.missing(reviews);
        }
    }

    /**
     * Which are asked for.
     *
     * @param waitsFor what is to be done next, among others
     * @param late whether only those whose last day has passed
     */
    public record Asked(Optional<String> agencyCode, Optional<AwaitedStep> waitsFor, boolean late) {

        private boolean holds(Awaited one) {
            return waitsFor.filter(step -> !one.waitsFor().contains(step)).isEmpty()
                    && (!late || one.term().state() == ItemTerm.State.LATE);
        }
    }

    /** A page of them, in order of registration. */
    public Page<Awaited> list(Asked asked, PageRequest page) {
        asked.agencyCode().ifPresent(agencies::requireReached);
        List<Awaited> oneMore = jdbi.withHandle(handle ->
                some(handle, asked, EVER, Cursor.readId(page.after()).orElse(new UUID(0, 0)), page.limit() + 1));
        return Page.of(oneMore, page.limit(), one -> one.record().id().toString());
    }

    /** Those of a body that were made since a day, or for which other words are proposed. */
    public List<Awaited> of(String agencyCode, LocalDate since) {
        Asked all = new Asked(Optional.of(agencyCode), Optional.empty(), false);
        return jdbi.withHandle(handle -> some(handle, all, since, new UUID(0, 0), Integer.MAX_VALUE));
    }

    private List<Awaited> some(Handle handle, Asked asked, LocalDate since, UUID after, int most) {
        List<Awaited> found = new ArrayList<>();
        UUID last = after;
        List<UUID> looked;
        do {
            looked = handle.createQuery(SQL)
                    .bind("after", last)
                    .bind("agency", asked.agencyCode().orElse(""))
                    .bind("since", since)
                    .bind("most", TOGETHER)
                    .mapTo(UUID.class)
                    .list();
            awaited(handle, looked).stream()
                    .filter(asked::holds)
                    .limit(most - (long) found.size())
                    .forEach(found::add);
            last = looked.isEmpty() ? last : looked.getLast();
        } while (found.size() < most && looked.size() == TOGETHER);
        return found;
    }

    private List<Awaited> awaited(Handle handle, List<UUID> ids) {
        Map<UUID, List<DocumentStepTaken>> steps =
                events.ofAll(handle, ids).stream().collect(Collectors.groupingBy(DocumentStepTaken::documentId));
        List<Registered<NormativeDocument>> records = documents.records(ids);
        Map<UUID, DocumentReviews> reviews = writings.reviews(handle, records, steps);
        return records.stream()
                .map(record -> awaited(record, reviews.get(record.id())))
                .toList();
    }

    private Awaited awaited(Registered<NormativeDocument> record, DocumentReviews reviews) {
        LocalDate arisen = reviews.rewording()
                .map(DocumentStepTaken::on)
                .orElse(record.entry().issuedOn());
        return new Awaited(
                record,
                reviews,
                ItemTerm.counted(
                        ItemTimer.T_PUBLISH,
                        arisen,
                        ItemTimer.T_PUBLISH.workingDays(),
                        Optional.empty(),
                        calendars.of(record.entry().agencyCode()),
                        LocalDate.now(clock)));
    }
}
