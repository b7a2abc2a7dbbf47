package org.gongkai.disclosure.counting;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.form.words.Words;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.registers.setting.Settable;

/** What a region may count differently in table 2; in words what holds where it applies. */
@Schema(name = "CountingRule")
public enum CountingRule implements Words, Settable {

    /** A revision (修订) is neither issued nor repealed. Elsewhere it is one of each; the stock is the same (domain 2.2). */
    REVISION_NOT_COUNTED;

    /** The rule with this name. */
    public static Optional<CountingRule> find(String name) {
        return Stream.of(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }

    @Override
    public AuditVerb operation() {
        return DisclosureOperation.PUT_COUNTING_SETTING;
    }

    @Override
    public String object() {
        return "COUNTING_SETTING";
    }
}
