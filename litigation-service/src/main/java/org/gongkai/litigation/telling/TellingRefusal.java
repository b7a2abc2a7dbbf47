package org.gongkai.litigation.telling;

import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.form.words.Message;

/**
 * Why an application did not take what it was told.
 *
 * @param code name of the reason; empty where it was kept without
 * @param quoted in the words of the service that has the applications, which are said where the reason has no name here
 */
public record TellingRefusal(Optional<String> code, String quoted) {

    /** It in a sentence. */
    Message said(CaseNews news) {
        return code.flatMap(TellingRefusal::word)
                .<Message>map(word -> word.with(news.caseNumber()))
                .orElseGet(() -> Message.quoted(quoted));
    }

    private static Optional<RefusalWords> word(String name) {
        return Stream.of(RefusalWords.values())
                .filter(word -> word.name().equals(name))
                .findFirst();
    }
}
