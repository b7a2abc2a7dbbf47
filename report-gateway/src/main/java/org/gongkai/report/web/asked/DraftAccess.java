package org.gongkai.report.web.asked;

import jakarta.inject.Singleton;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.access.Role;

/** Whether reports that are not published are the caller's business: an aggregator needs the grant for drafts. */
@Singleton
public class DraftAccess {

    private final CurrentCaller caller;

    DraftAccess(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Whether the caller sees reports that are not published. */
    public boolean areOpen() {
        return switch (caller.get()) {
            case Caller.Anyone nobody -> false;
            case Caller.SignedIn signedIn ->
                signedIn.role() != Role.AGGREGATOR || signedIn.grants().contains(Grant.DRAFTS);
        };
    }
}
