package org.gongkai.registers.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import org.gongkai.form.words.Message;

/** The explanations of a page of entries, of whatever records. */
@Singleton
public class ExplainedPage {

    private final List<EntryExplanations> all;

    ExplainedPage(@All List<EntryExplanations> all) {
        this.all = all;
    }

    /** Why these entries count in their cells; one of which the record says all is not among them. */
    public Map<LedgerEntry, List<Message>> of(List<LedgerEntry> entries) {
        Map<LedgerEntry, List<Message>> explained = new HashMap<>();
        for (EntryExplanations explanations : all) {
            List<LedgerEntry> ofKind = entries.stream()
                    .filter(entry -> entry.record().kind().equals(explanations.recordKind()))
                    .toList();
            if (!ofKind.isEmpty()) {
                explained.putAll(explanations.of(ofKind));
            }
        }
        return explained;
    }
}
