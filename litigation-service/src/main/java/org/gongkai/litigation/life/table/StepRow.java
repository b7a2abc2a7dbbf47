package org.gongkai.litigation.life.table;

import java.util.List;
import java.util.Set;

import org.gongkai.kit.access.Grant;

/**
 * A row of a table of steps.
 *
 * @param <G> the stages of the life
 * @param <S> its steps
 * @param number its number there
 * @param from stages in which the step may be taken; none for a step that begins a life
 * @param duties who may take it, one of them is enough
 * @param to where it leads, one of these; none where the stage stays
 * @param method of the call
 * @param path where it is called, below the root of the API
 * @param needs the members that its body must have
 * @param timers terms that begin with it
 * @param basis article that it comes from, in Chinese
 * @param guard what it asks for besides, in Chinese
 */
public record StepRow<G extends Enum<G>, S extends Enum<S>>(
        int number,
        S step,
        Set<G> from,
        Set<Grant> duties,
        Set<G> to,
        String method,
        String path,
        List<String> needs,
        List<String> timers,
        String basis,
        String guard) {

    /** Whether somebody with these duties may take it. */
    public boolean isFor(Set<Grant> own) {
        return duties.stream().anyMatch(own::contains);
    }
}
