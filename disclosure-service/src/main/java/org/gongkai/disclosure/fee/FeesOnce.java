package org.gongkai.disclosure.fee;

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
 * Refuses what would count fees twice: that a source reports a sum of a time (a row of administrative actions) of which it also
 * has entries here.
 */
@ApplicationScoped
class FeesOnce {

    private static final StatedOnce FEES = new StatedOnce(
            FeeRegister.KIND,
            "f",
            FeeLock.FEES_OF_AGENCY,
            SqlResource.read(FeesOnce.class, "stated-twice.sql"),
            DisclosureWords.FEES_STATED_TWICE);

    void hear(@Observes RecordsWritten written) {
        FEES.require(written, FeesOnce::agencyThatStatesFees);
    }

    private static Stream<String> agencyThatStatesFees(Registered<?> record) {
        return switch (record.entry()) {
            case FeeEntry entry -> Stream.of(entry.agencyCode());
            case AdministrativeAction action when action.feesWanYuan() != null -> Stream.of(action.agencyCode());
            default -> Stream.empty();
        };
    }
}
