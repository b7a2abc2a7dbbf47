package org.gongkai.registers.mail;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;

/** Hands over letters that the outbox has orders for: to the address, and in the name of the body, that hold when they go out. */
@ApplicationScoped
public class MailRoom {

    private final MailSettings settings;
    private final OfficeAddresses offices;
    private final MailPost post;

    MailRoom(MailSettings settings, OfficeAddresses offices, MailPost post) {
        this.settings = settings;
        this.offices = offices;
        this.post = post;
    }

    /**
     * Hands one over.
     *
     * @param order in the outbox
     * @param agencyCode of the body that writes
     * @param address where it goes, asked in a transaction; where there is none, nobody wants it any more
     * @param subject of the name of the body
     * @param text likewise
     */
    public DeliveryOutcome handOver(
            Letter order,
            String agencyCode,
            Supplier<Optional<String>> address,
            UnaryOperator<String> subject,
            UnaryOperator<String> text) {
        if (settings.sender().isEmpty()) {
            return new DeliveryOutcome.Failed("there is no sender set");
        }
        Optional<String> to = QuarkusTransaction.requiringNew().call(address::get);
        if (to.isEmpty()) {
            return new DeliveryOutcome.Delivered();
        }
        if (!MailAddress.isOne(to.get())) {
            return new DeliveryOutcome.Refused("the address is none");
        }
        String body = QuarkusTransaction.requiringNew()
                .call(() -> offices.body(agencyCode))
                .map(AgencyState::name)
                .orElse(agencyCode);
        return post.send(new Mail(
                order.subject().replaceFirst("letter ", ""),
                settings.sender().get(),
                to.get(),
                subject.apply(body),
                text.apply(body)));
    }
}
