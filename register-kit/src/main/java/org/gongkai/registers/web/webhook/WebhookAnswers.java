package org.gongkai.registers.web.webhook;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.webhook.Webhook;
import org.gongkai.registers.webhook.WebhookWords;
import org.gongkai.registers.webhook.Webhooks;
import org.gongkai.registers.webhook.delivery.DeliveryLog;
import org.gongkai.registers.webhook.delivery.EventCopy;

/** What a resource of the webhooks of bodies answers. */
@Singleton
public class WebhookAnswers {

    /** Why keys of idempotency are not taken. */
    public static final String A_SECRET = "the answer is a secret, and those are stored nowhere as they are";

    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final AgencyReplica agencies;
    private final CurrentCaller caller;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    WebhookAnswers(
            Webhooks webhooks,
            DeliveryLog log,
            AgencyReplica agencies,
            CurrentCaller caller,
            ValidBodies bodies,
            RecordBodies ids) {
        this.webhooks = webhooks;
        this.log = log;
        this.agencies = agencies;
        this.caller = caller;
        this.bodies = bodies;
        this.ids = ids;
    }

    /**
     * Makes one.
     *
     * @param path of the resource
     */
    public Response create(WebhookBodies.WebhookRequest request, String path) {
        WebhookBodies.WebhookRequest wanted = bodies.require(request);
        String agency = Optional.ofNullable(wanted.agencyCode())
                .or(caller::findOwnAgency)
                .orElseThrow(() -> Problem.invalid("/agencyCode", KitWords.NEEDED));
        if (!agencies.knows(agency)) {
            throw AgencyReplica.unknown(agency);
        }
        Webhooks.Made made = webhooks.make(
                agency, Optional.empty(), wanted.url(), wanted.filter(), Optional.ofNullable(wanted.description()));
        return secret(
                Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                path + "/" + made.webhook().id()),
                made);
    }

    /** A page of them. */
    public Response list(String agencyCode, String limit, String after, UriInfo uri) {
        return Pages.response(
                webhooks.list(Optional.ofNullable(agencyCode), PageRequest.of(limit, after))
                        .map(WebhookBodies.WebhookBody::of),
                uri);
    }

    /** One of them. */
    public Response read(String id) {
        return answer(webhooks.webhook(id(id)));
    }

    /** Changes one. */
    public Response change(String id, String ifMatch, ObjectNode body) {
        UUID reached = webhooks.webhook(id(id)).id();
        long expected = EntityTags.expectedVersion(ifMatch);
        return answer(webhooks.change(
                reached,
                expected,
                bodies.read(WebhookBodies.WebhookChange.class, body).change()));
    }

    /** Gives one a new secret. */
    public Response rotate(String id, String ifMatch) {
        UUID reached = webhooks.webhook(id(id)).id();
        return secret(Response.ok(), webhooks.rotate(reached, EntityTags.expectedVersion(ifMatch)));
    }

    /** Deletes one. */
    public void delete(String id, String ifMatch) {
        UUID reached = webhooks.webhook(id(id)).id();
        webhooks.delete(reached, EntityTags.expectedVersion(ifMatch));
    }

    /** A page of what one was told. */
    public Response deliveries(String id, String limit, String after, UriInfo uri) {
        return Pages.response(log.list(id(id), PageRequest.of(limit, after)).map(WebhookBodies.DeliveryBody::of), uri);
    }

    /** Has an event posted again. */
    public Response resend(String id, String number) {
        UUID reached = webhooks.webhook(id(id)).id();
        return onItsWay(log.resend(reached, delivery(number)));
    }

    /** The number of a delivery in a path; what is none is not found. */
    public static long delivery(String number) {
        if (!number.matches("\\d{1,18}")) {
            throw Problem.notFound(WebhookWords.DELIVERY, number);
        }
        return Long.parseLong(number);
    }

    /** One that is posted again. */
    public static Response onItsWay(EventCopy copy) {
        return Response.accepted(WebhookBodies.DeliveryBody.of(copy)).build();
    }

    private UUID id(String id) {
        return ids.id(WebhookWords.WEBHOOK, id);
    }

    private static Response answer(Webhook webhook) {
        return Response.ok(WebhookBodies.WebhookBody.of(webhook))
                .header(HttpHeaders.ETAG, EntityTags.of(webhook.revision()))
                .build();
    }

    /** One with its secret, which nobody may keep. */
    public static Response secret(Response.ResponseBuilder builder, Webhooks.Made made) {
        return builder.entity(WebhookBodies.MadeBody.of(made))
                .header(HttpHeaders.ETAG, EntityTags.of(made.webhook().revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
