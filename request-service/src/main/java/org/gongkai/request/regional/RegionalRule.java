package org.gongkai.request.regional;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Words;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.registers.setting.Settable;
import org.gongkai.request.audit.ApplicationOperation;

/** What a region may see differently about the outcome of an application; in words what holds where it applies. */
@Schema(name = "OutcomeRule")
public enum RegionalRule implements Words, Settable {

    /**
     * An application is answered partly (PARTIAL) only if a part of it is withheld under Arts. 14 to 16 of the Regulations.
     * Elsewhere it is so as well where the body does not have a part.
     */
    DENY_ONLY,

    /** Who only asks for advice (咨询) counts in row 16, with petitions. Elsewhere that is row 23, with a sub-reason. */
    CONSULTATION_AS_PETITION;

    /** The rule with this name. */
    public static Optional<RegionalRule> find(String name) {
        return Stream.of(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }

    @Override
    public AuditVerb operation() {
        return ApplicationOperation.PUT_OUTCOME_SETTING;
    }

    @Override
    public String object() {
        return "OUTCOME_SETTING";
    }
}
