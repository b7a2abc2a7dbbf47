package org.gongkai.request.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.life.event.ServiceEvent.Way;

/**
 * A paper that somebody wants made.
 *
 * @param number which of several events of the kind, from 1; the last one where nothing is said
 * @param on the day that it bears
 * @param way by which a reply is to be sent, on which what it says of remedies depends; empty where that is not said
 * @param elements what the life of the application does not say, by element
 */
public record DocumentQuestion(
        DocumentKind kind, Optional<Integer> number, LocalDate on, Optional<Way> way, Map<String, String> elements) {}
