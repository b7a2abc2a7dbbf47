package org.gongkai.disclosure.document.life.table;

import java.util.List;
import java.util.Set;

import org.gongkai.disclosure.document.DocumentValidity;
import org.gongkai.disclosure.review.DutyWords;
import org.gongkai.form.words.Message;
import org.gongkai.kit.access.Grant;

/**
 * A row of the table of steps. Where a step leads to follows from the days that it sets.
 *
 * @param number its number there
 * @param from how the document may stand today
 * @param duties who may take it, one of them is enough
 * @param path where it is posted
 * @param needs the members that its body must have
 * @param basis what it comes from, in Chinese
 * @param guard what it asks for besides, in Chinese
 */
public record DocumentTransition(
        int number,
        DocumentStep step,
        Set<DocumentValidity> from,
        Set<Grant> duties,
        String path,
        List<String> needs,
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
