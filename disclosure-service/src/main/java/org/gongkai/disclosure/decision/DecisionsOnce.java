package org.gongkai.disclosure.decision;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.gongkai.disclosure.action.AdministrativeAction;
import org.gongkai.disclosure.action.StatedOnce;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.registers.record.RecordsWritten;
import org.gongkai.registers.register.Registered;

/**
 * Refuses what would count decisions twice: that a source reports a count of a kind and a time (a row of administrative actions) of
 * which it also has decisions here.
 */
@ApplicationScoped
class DecisionsOnce {

    private static final StatedOnce DECISIONS = new StatedOnce(
            DecisionRegister.KIND,
            "d",
            DecisionLock.DECISIONS_OF_AGENCY,
            SqlResource.read(DecisionsOnce.class, "stated-twice.sql"),
            DisclosureWords.DECISIONS_STATED_TWICE);

    void hear(@Observes RecordsWritten written) {
        DECISIONS.require(written, DecisionsOnce::agencyThatCounts);
    }

    private static Stream<String> agencyThatCounts(Registered<?> record) {
        return switch (record.entry()) {
            case DecisionEntry entry -> Stream.of(entry.agencyCode());
            case AdministrativeAction action
            when action.licensing() != null || action.penalties() != null || action.compulsions() != null ->
                Stream.of(action.agencyCode());
            default -> Stream.empty();
        };
    }
}
