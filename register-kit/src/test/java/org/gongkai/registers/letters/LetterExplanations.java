package org.gongkai.registers.letters;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.words.Message;
import org.gongkai.registers.statistics.EntryExplanations;
import org.gongkai.registers.statistics.LedgerEntry;

/** Explains why a letter counts as answered in part; of every other the outcome says all. */
@ApplicationScoped
class LetterExplanations implements EntryExplanations {

    @Override
    public String recordKind() {
        return "LETTER";
    }

    @Override
    public Map<LedgerEntry, List<Message>> of(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.cellId().startsWith("T3.PARTIAL."))
                .collect(Collectors.toMap(
                        entry -> entry,
                        entry -> List.of(
                                LetterWords.COUNTED_ONCE.with(entry.record().number()))));
    }
}
