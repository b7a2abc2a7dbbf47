package org.gongkai.disclosure.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.gongkai.disclosure.action.AdministrativeAction;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.record.RecordsWritten;
import org.gongkai.registers.register.Registered;

/**
 * Refuses what would count decisions twice: that a source reports a count of a kind and a time (a row of administrative actions) of
 * which it also has decisions here.
 */
@ApplicationScoped
class DecisionsOnce {

    private static final String SQL = SqlResource.read(DecisionsOnce.class, "stated-twice.sql");

    void hear(@Observes RecordsWritten written) {
        List<String> agencies = written.after().stream()
                .flatMap(DecisionsOnce::agencyThatCounts)
                .distinct()
                .sorted()
                .toList();
        if (agencies.isEmpty()) {
            return;
        }
        agencies.forEach(agency -> DecisionLock.DECISIONS_OF_AGENCY.take(written.handle(), agency));
        String ofThese = written.recordKind().equals(DecisionRegister.KIND) ? "d" : "a";
        Optional<String> twice = written.handle()
                .createQuery(SQL.formatted(ofThese))
                .bindArray(
                        "ids",
                        UUID.class,
                        written.after().stream().map(Registered::id).toList())
                .mapTo(String.class)
                .findFirst();
        twice.ifPresent(row -> {
            throw Problem.of(ProblemKind.CONFLICT, DisclosureWords.DECISIONS_STATED_TWICE.with(row));
        });
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
