package org.gongkai.disclosure.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.disclosure.life.content.Openness;
import org.gongkai.disclosure.life.table.ItemStage;

/**
 * Which items are asked for.
 *
 * @param open only those whose text is still worked on, or only the others
 * @param words that all stand in the title, or in one of the numbers
 * @param openness as their text says it
 * @param lateOn only those with a term whose last day had passed on this day, and that was not done by then
 * @param withheldBefore only those that are withheld, and of which nobody has found so since this day
 */
public record ItemFilter(
        Optional<String> agencyCode,
        Optional<ItemStage> stage,
        Optional<Boolean> open,
        List<String> words,
        Optional<Openness> openness,
        Optional<LocalDate> lateOn,
        Optional<LocalDate> withheldBefore) {

    /** The same with another day on which a last day had passed. */
    ItemFilter lateOn(LocalDate day) {
        return new ItemFilter(agencyCode, stage, open, words, openness, Optional.of(day), withheldBefore);
    }
}
