package org.gongkai.kit.witness;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.bouncycastle.tsp.TSPException;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.kit.problem.FailureText;

/** Has a time-stamping authority say when a head of the audit was there, and keeps what it says. */
@ApplicationScoped
class TimeStampDelivery implements Delivery {

    private final WitnessSettings settings;
    private final WitnessPost post;
    private final ObjectMapper mapper;
    private final Jdbi jdbi;

    TimeStampDelivery(WitnessSettings settings, WitnessPost post, ObjectMapper mapper, Jdbi jdbi) {
        this.settings = settings;
        this.post = post;
        this.mapper = mapper;
        this.jdbi = jdbi;
    }

    @Override
    public Topic topic() {
        return HeadMessages.STAMPED;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        Optional<URI> from = settings.timeStampsFrom();
        if (from.isEmpty()) {
            return new DeliveryOutcome.Failed("no time-stamping authority is set any more");
        }
        HeadMessages.WitnessedHead head = letter.read(mapper, HeadMessages.WitnessedHead.class);
        try {
            TimeStampQuery query = TimeStampQuery.of(head.jws());
            byte[] token = query.token(post.post(from.get(), TimeStampQuery.MEDIA_TYPE, query.encoded()));
            keep(head.number(), Base64.getEncoder().encodeToString(token));
            return new DeliveryOutcome.Delivered();
        } catch (IOException | TSPException e) {
            return new DeliveryOutcome.Failed(FailureText.of(e));
        }
    }

    /** Once: what is delivered again has been kept. */
    private void keep(long head, String token) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                                insert into audit_time_stamp (head_id, token) values (:head, :token)
                                on conflict (head_id) do nothing""")
                        .bind("head", head)
                        .bind("token", token)
                        .execute()));
    }
}
