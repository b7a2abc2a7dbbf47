package org.gongkai.litigation.casefile;

import java.util.Optional;

import jakarta.persistence.Embeddable;

/** Who goes against the reply, as it is kept: sealed, and found by an index that does not show it. */
@Embeddable
class CaseApplicant {

    private String applicantName;

    private String applicantIndex;

    private boolean held;

    /** The name, sealed; empty where nobody has said, or it was erased. */
    Optional<String> name() {
        return Optional.ofNullable(applicantName);
    }

    /** By what the name is found; the same for the same name. */
    Optional<String> index() {
        return Optional.ofNullable(applicantIndex);
    }

    /** Whether nothing of the case may be erased. */
    boolean isHeld() {
        return held;
    }

    void name(String kept, String index) {
        applicantName = kept;
        applicantIndex = index;
    }

    void erase() {
        name(null, null);
    }

    void hold(boolean holding) {
        held = holding;
    }
}
