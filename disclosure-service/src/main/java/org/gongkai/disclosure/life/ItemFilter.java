package org.gongkai.disclosure.life;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.disclosure.life.content.Openness;
import org.gongkai.disclosure.life.table.ItemStage;

/**
 * Which items are asked for.
 *
 * @param openness as their text says it
 * @param lateOn only those with a term whose last day had passed on this day, and that was not done by then
 * @param withheldBefore only those that are withheld, and of which nobody has found so since this day
 */
public record ItemFilter(
        Optional<String> agencyCode,
        Optional<ItemStage> stage,
        Optional<Openness> openness,
        Optional<LocalDate> lateOn,
        Optional<LocalDate> withheldBefore) {}
