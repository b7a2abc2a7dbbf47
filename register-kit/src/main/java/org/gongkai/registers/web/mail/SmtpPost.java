package org.gongkai.registers.web.mail;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;

import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.problem.FailureText;
import org.gongkai.registers.mail.Mail;
import org.gongkai.registers.mail.MailPost;
import org.gongkai.registers.mail.MailSettings;

/** Hands letters over by SMTP. */
@Singleton
class SmtpPost implements MailPost {

    /** What a server says that will not take a letter for an address, ever (RFC 5321, 4.2.3). */
    private static final Set<Integer> FOR_GOOD = Set.of(550, 551, 552, 553, 554);

    private final ReactiveMailer mailer;
    private final MailSettings settings;

    /**
     * Where all letters are handed over. With a thread for each, a server's greeting may come before the one that waits for it
     * listens; then it is lost, and the letter and one of few connections wait for ever.
     */
    private final Context context;

    SmtpPost(ReactiveMailer mailer, MailSettings settings, Vertx vertx) {
        this.mailer = mailer;
        this.settings = settings;
        this.context = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    @Override
    public DeliveryOutcome send(Mail mail) {
        try {
            // The blocking mailer waits for a server that says nothing for ever.
            handedOver(io.quarkus.mailer.Mail.withText(mail.to(), mail.subject(), mail.text())
                            .setFrom(mail.from())
                            .addHeader("Message-ID", "<" + mail.id() + "@gongkai>")
                            .addHeader("Auto-Submitted", "auto-generated"))
                    .await()
                    .atMost(settings.patience());
            return new DeliveryOutcome.Delivered();
        } catch (RuntimeException e) {
            return refusal(e)
                    .map(code -> FOR_GOOD.contains(code)
                            ? new DeliveryOutcome.Refused("the mail server refuses it for good: " + code)
                            : new DeliveryOutcome.Failed("the mail server does not take it now: " + code))
                    .orElseGet(() ->
                            new DeliveryOutcome.Failed("the mail server cannot be reached: " + FailureText.kind(e)));
        }
    }

    private Uni<Void> handedOver(io.quarkus.mailer.Mail mail) {
        return Uni.createFrom()
                .emitter(letter -> context.runOnContext(
                        now -> mailer.send(mail).subscribe().with(letter::complete, letter::fail)));
    }

    /** The code that the server has answered with, where it did. */
    private static Optional<Integer> refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SMTPException.class::isInstance)
                .map(SMTPException.class::cast)
                .map(SMTPException::getReplyCode)
                .findFirst();
    }
}
