package org.gongkai.disclosure.life.event;

import java.util.UUID;

/**
 * That a text of an item was made public: its first one, or another in the place of one. An event in the transaction of the
 * publication, behind all that it writes.
 *
 * @param recordId the row of the register that the item is
 */
public record TextPublished(UUID recordId) {}
