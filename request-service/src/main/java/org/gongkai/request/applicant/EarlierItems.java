package org.gongkai.request.applicant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.problem.RequestProblem;

/**
 * Which items of a month a fee is for: those of the same applicant that the body received earlier in it came before (Art. 4 of
 * the rules on fees). Who applies without a number that identifies them is counted by hand.
 */
@ApplicationScoped
public class EarlierItems {

    /** Of each application the last that was said of a fee; one that was taken back charges nothing. */
    private static final String CHARGED = """
            select distinct on (application_id) application_id,
                case when step = 'NOTICE_FEE' and facts ->> 'method' = 'ITEM' then (facts ->> 'units')::integer else 1 end units
            from handling_step where application_id = any(:ids) and step in ('NOTICE_FEE', 'CANCEL_FEE')
            order by application_id, serial desc
            """;

    private final SameApplicant applicants;
    private final Jdbi jdbi;

    EarlierItems(SameApplicant applicants, Jdbi jdbi) {
        this.applicants = applicants;
        this.jdbi = jdbi;
    }

    /** An event as it is taken: a notice by items with the items that came before; refused where it names another number. */
    public LifeEvent counted(LifeEvent event, Registered<DisclosureApplication> application) {
        if (!(event instanceof FeeNotice notice)
                || notice.method() != FeeMethod.ITEM
                || !applicants.isKnown(application)) {
            return event;
        }
        int earlier = number(application);
        if (notice.earlier() != null && notice.earlier() != earlier) {
            throw RequestProblem.refusing(Refusal.at("/earlier", StepWords.OTHER_EARLIER_ITEMS, earlier)
                    .orElseThrow());
        }
        return notice.after(earlier);
    }

    /** How many came before it in its month; empty where nobody knows who has applied. */
    public Optional<Integer> find(Registered<DisclosureApplication> application) {
        return applicants.isKnown(application) ? Optional.of(number(application)) : Optional.empty();
    }

    private int number(Registered<DisclosureApplication> application) {
        List<UUID> earlier = applicants.othersOfMonth(application).stream()
                .filter(other -> isBefore(other, application))
                .map(Applied::id)
                .toList();
        Map<UUID, Integer> charged = charged(earlier);
        return earlier.stream()
                .mapToInt(other -> charged.getOrDefault(other, 1))
                .sum();
    }

    private static boolean isBefore(Applied other, Registered<DisclosureApplication> application) {
        int days = other.receivedOn().compareTo(application.entry().receivedOn());
        return days < 0 || days == 0 && other.id().compareTo(application.id()) < 0;
    }

    /** How many items those count for that were charged by item: a paper with several that was not split has one application. */
    private Map<UUID, Integer> charged(List<UUID> applications) {
        return applications.isEmpty()
                ? Map.of()
                : jdbi.withHandle(handle -> handle.createQuery(CHARGED)
                        .bindArray("ids", UUID.class, applications)
                        .reduceRows(new HashMap<>(), (units, row) -> {
                            units.put(
                                    row.getColumn("application_id", UUID.class), row.getColumn("units", Integer.class));
                            return units;
                        }));
    }
}
