package org.gongkai.disclosure.life.heard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.life.table.ItemStep;

/**
 * That a step of an item was taken: an event in its transaction.
 *
 * @param record the row of the register that it is, once it is public
 * @param stage where it stands then
 * @param revisionNumber the text that it was about
 */
public record ItemStepHeard(
        UUID item,
        Optional<UUID> record,
        String agencyCode,
        Optional<String> indexNumber,
        ItemStage stage,
        ItemStep step,
        int revisionNumber,
        LocalDate on) {}
