package org.gongkai.disclosure.life.place;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.disclosure.life.event.PublicationChannel;

/**
 * That an item stands in a place beside this one.
 *
 * @param place which account, issue or room
 * @param on since when
 * @param by account of who has recorded it
 */
public record Placed(
        PublicationChannel channel, String place, LocalDate on, Optional<String> url, String by, Instant at) {}
