package org.gongkai.disclosure.life.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.disclosure.review.DutyWords;
import org.gongkai.form.words.Message;
import org.gongkai.kit.access.Grant;

/**
 * A row of the table of steps.
 *
 * @param number its number there
 * @param from stages in which the step may be taken; none for a step that begins a life
 * @param duties who may take it, one of them is enough
 * @param to where it leads; empty where the stage stays
 * @param path where it is posted; empty for what follows from a change of the register's row
 * @param needs the members that its body must have
 * @param timers terms that begin with it
 * @param basis article that it comes from, in Chinese
 * @param guard what it asks for besides, in Chinese
 */
public record ItemTransition(
        int number,
        ItemStep step,
        Set<ItemStage> from,
        Set<Grant> duties,
        Optional<ItemStage> to,
        String path,
        List<String> needs,
        List<String> timers,
        String basis,
        String guard) {

    /** Whether somebody with these duties may take it. */
    public boolean isFor(Set<Grant> own) {
        return duties.stream().anyMatch(own::contains);
    }

    /** Who may take it, in words. */
    public List<Message> dutiesSaid() {
        return duties.stream().sorted().map(DutyWords::of).toList();
    }
}
