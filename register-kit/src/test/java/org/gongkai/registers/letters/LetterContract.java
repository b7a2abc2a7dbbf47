package org.gongkai.registers.letters;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.registers.webhook.WebhookOperation;

/** What the application of the tests audits beyond what every register does. */
@Singleton
@Unremovable
class LetterContract implements ContractPart {

    @Override
    public List<AuditVerb> verbs() {
        return Stream.concat(
                        Stream.<AuditVerb>of(WebhookOperation.values()),
                        Stream.of(LetterRule.values()).map(LetterRule::operation))
                .distinct()
                .toList();
    }
}
