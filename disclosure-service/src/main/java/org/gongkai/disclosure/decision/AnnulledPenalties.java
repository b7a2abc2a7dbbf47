package org.gongkai.disclosure.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.disclosure.life.term.ItemTimer;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.calendar.Calendars;

/** Penalties of the ledger that lost their ground and that everybody reads all the same (行政处罚法第四十八条), by the calendar of their body. */
@Singleton
public class AnnulledPenalties {

    private static final String SHOWN = """
            select id, agency_code, decision_number, annulled_on from administrative_decision
            where voided_at is null and kind = 'PENALTY' and annulled_on <= :to
                and publicised_on is not null and (withdrawn_on is null or withdrawn_on > :to)
                and id > :after and (:agency = '' or agency_code = :agency)
            order by id""";

    private final AgencyReplica agencies;
    private final Calendars calendars;
    private final Jdbi jdbi;
    private final Clock clock;

    AnnulledPenalties(AgencyReplica agencies, Calendars calendars, Jdbi jdbi, Clock clock) {
        this.agencies = agencies;
        this.calendars = calendars;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param term until when it is withdrawn, as it stood on the day that was asked for
     */
    public record Annulled(UUID id, String agencyCode, String number, ItemTerm term) {

        /** Whether its time was over. */
        public boolean isLate() {
            return term.state() == ItemTerm.State.LATE;
        }
    }

    /** Those of a body as they stood on a day; there are few, for each of them waits for a correction. */
    public List<Annulled> of(String agencyCode, LocalDate on) {
        return after(new UUID(0, 0), agencyCode, on);
    }

    /**
     * A page of those that stand today, in order of registration.
     *
     * @param late whether only those whose time is over
     */
    public Page<Annulled> list(Optional<String> agencyCode, boolean late, PageRequest page) {
        agencyCode.ifPresent(agencies::requireReached);
        List<Annulled> oneMore = after(
                        Cursor.readId(page.after()).orElse(new UUID(0, 0)), agencyCode.orElse(""), LocalDate.now(clock))
                .stream()
                .filter(one -> !late || one.isLate())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
    }

    private List<Annulled> after(UUID after, String agency, LocalDate on) {
        record Row(UUID id, String agencyCode, String number, LocalDate annulledOn) {}
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(SHOWN)
                .bind("after", after)
                .bind("agency", agency)
                .bind("to", on)
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("agency_code"),
                        row.getString("decision_number"),
                        row.getObject("annulled_on", LocalDate.class)))
                .list());
        List<Annulled> annulled = new ArrayList<>();
        rows.forEach(row -> annulled.add(new Annulled(
                row.id(),
                row.agencyCode(),
                row.number(),
                ItemTerm.counted(
                        ItemTimer.T_PENALTY_WITHDRAW,
                        row.annulledOn(),
                        ItemTimer.T_PENALTY_WITHDRAW.workingDays(),
                        Optional.empty(),
                        calendars.of(row.agencyCode()),
                        on))));
        return annulled;
    }
}
