package org.gongkai.registers.setting;

import jakarta.inject.Singleton;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.calendar.CalendarScope;

/** Who may set what counts for whom: what counts for a region, who administers all of it; a body's own, who reaches it. */
@Singleton
public class SettingReach {

    private final CurrentCaller caller;
    private final AgencyReplica agencies;

    SettingReach(CurrentCaller caller, AgencyReplica agencies) {
        this.caller = caller;
        this.agencies = agencies;
    }

    /**
     * Refuses to set what counts there.
     *
     * @throws Problem where the caller administers a part of it alone, is the head of one office, or does not reach the body
     */
    public void requireWithin(CalendarScope place) {
        switch (place.layer()) {
            case NATION -> requireWider(caller.get().scope() instanceof Scope.Everywhere);
            case REGION -> requireWider(caller.get().scope().covers(new RegionCode(place.code())));
            case BODY -> agencies.requireReached(place.code());
        }
    }

    private void requireWider(boolean covered) {
        boolean isHead = caller.get() instanceof Caller.SignedIn signedIn && signedIn.role() == Role.SIGNER;
        if (!covered || isHead) {
            throw Problem.of(ProblemKind.FORBIDDEN, SettingWords.REGION_NOT_YOURS);
        }
    }
}
