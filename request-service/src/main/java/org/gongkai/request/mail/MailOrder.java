package org.gongkai.request.mail;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A letter that is to be written, as it stands in the outbox: it names whom it is for, and no address.
 *
 * @param about records that it is about
 * @param data what the event says
 */
record MailOrder(
        LetterKind kind, Addressee addressee, String agencyCode, String number, List<String> about, JsonNode data) {}
