package org.gongkai.litigation.telling;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.litigation.service.Applications;
import org.gongkai.litigation.service.HeardOfCase;
import org.gongkai.litigation.service.ToldOfCase;
import org.gongkai.registers.service.PeerAnswer;

/**
 * Brings what is told of a case to the service that has the applications, and keeps what it answers. A refusal is an answer: the office
 * sees it in the case, and what comes behind it is told all the same.
 */
@ApplicationScoped
class TellingDelivery implements Delivery {

    private final TellingRows rows;
    private final Applications applications;
    private final ObjectMapper mapper;

    TellingDelivery(TellingRows rows, Applications applications, ObjectMapper mapper) {
        this.rows = rows;
        this.applications = applications;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return Tellings.TELLING;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        UUID id = letter.read(mapper, TellingNote.class).telling();
        Telling telling = QuarkusTransaction.requiringNew()
                .call(() -> rows.find(id))
                .orElseThrow(() -> new IllegalStateException("telling " + id + " is not there"));
        if (telling.state() != Telling.State.WAITING) {
            return new DeliveryOutcome.Delivered();
        }
        return switch (applications.tell(id, said(telling))) {
            case PeerAnswer.Taken<HeardOfCase>(HeardOfCase heard) -> {
                settle(id, Telling.State.valueOf(heard.outcome().name()), heard.round(), Optional.empty());
                yield new DeliveryOutcome.Delivered();
            }
            case PeerAnswer.Refused<HeardOfCase> refused -> {
                settle(
                        id,
                        Telling.State.REFUSED,
                        Optional.empty(),
                        Optional.of(new TellingRefusal(Optional.of(refused.code()), refused.why())));
                yield new DeliveryOutcome.Delivered();
            }
            case PeerAnswer.Silent<HeardOfCase> silent -> new DeliveryOutcome.Failed(silent.why());
        };
    }

    private void settle(UUID id, Telling.State state, Optional<Integer> round, Optional<TellingRefusal> refusal) {
        QuarkusTransaction.requiringNew().run(() -> rows.settle(id, state, round, refusal));
    }

    private static ToldOfCase said(Telling telling) {
        CaseNews news = telling.news();
        return new ToldOfCase(
                telling.application(),
                telling.agencyCode(),
                telling.caseFile(),
                news.kind().name(),
                news.on(),
                news.caseNumber(),
                news.result(),
                news.orderNumber(),
                news.dueOn(),
                news.procedural());
    }
}
