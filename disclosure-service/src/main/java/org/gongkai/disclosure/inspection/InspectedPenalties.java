package org.gongkai.disclosure.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.life.term.ItemTimer;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;

/** Penalties that lost their ground and are read all the same; their days are counted by the calendar of the body. */
@Singleton
class InspectedPenalties implements Inspected {

    private static final String SHOWN = """
            select id, decision_number, annulled_on from administrative_decision
            where agency_code = :agency and voided_at is null and kind = 'PENALTY' and annulled_on <= :to
                and publicised_on is not null and withdrawn_on is null
            order by id""";

    private final Jdbi jdbi;
    private final Calendars calendars;

    InspectedPenalties(Jdbi jdbi, Calendars calendars) {
        this.jdbi = jdbi;
        this.calendars = calendars;
    }

    private record Annulled(UUID id, String number, LocalDate on) {

        InspectionFinding found() {
            return InspectionFinding.of(InspectionRule.PENALTY_NOT_WITHDRAWN, id.toString(), number);
        }
    }

    @Override
    public Set<InspectionRule> rules() {
        return Set.of(InspectionRule.PENALTY_NOT_WITHDRAWN);
    }

    @Override
    public long count(Look look, InspectionRule rule) {
        return late(look).size();
    }

    @Override
    public List<InspectionFinding> after(Look look, InspectionRule rule, Optional<String> after, int most) {
        return late(look).stream()
                .map(Annulled::found)
                .filter(finding -> after.isEmpty() || finding.subjectId().compareTo(after.get()) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<InspectionFinding> find(Look look, InspectionRule rule, String subjectId) {
        return late(look).stream()
                .map(Annulled::found)
                .filter(finding -> finding.subjectId().equals(subjectId))
                .findFirst();
    }

    /** Those whose time was over; there are few, for each of them is a mistake. */
    private List<Annulled> late(Look look) {
        WorkingCalendar calendar = calendars.of(look.agencyCode());
        LocalDate seenOn = look.span().seenOn(look.today());
        return jdbi
                .withHandle(handle -> handle.createQuery(SHOWN)
                        .bind("agency", look.agencyCode())
                        .bind("to", seenOn)
                        .map((row, context) -> new Annulled(
                                row.getObject("id", UUID.class),
                                row.getString("decision_number"),
                                row.getObject("annulled_on", LocalDate.class)))
                        .list())
                .stream()
                .filter(one -> calendar.lastDay(one.on(), ItemTimer.T_PENALTY_WITHDRAW.workingDays())
                        .filter(last -> last.isBefore(seenOn))
                        .isPresent())
                .toList();
    }
}
