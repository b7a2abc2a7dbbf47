package org.gongkai.request.life.dispute;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.request.life.event.LaterEvent.CaseEnding;
import org.gongkai.request.life.event.LaterEvent.CaseOpening;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** The cases about one application; a number is that of the same case however it is typed (domain 7.4). */
public final class Disputes {

    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Map<String, LocalDate> known = new HashMap<>();

    /**
     * A case that goes on.
     *
     * @param number as it was written
     */
    private record Open(String number, LocalDate openedOn) {}

    /** Whether two numbers are of one case. */
    public static boolean areSame(String number, String other) {
        return key(number).equals(key(other));
    }

    private static String key(String number) {
        return Spelling.NUMBER.canonical(number);
    }

    /** Numbers of those that go on, as they were written, the first first. */
    public List<String> open() {
        return open.values().stream().map(Open::number).toList();
    }

    /** Whether the one of this number goes on. */
    public boolean isOpen(String number) {
        return open.containsKey(key(number));
    }

    /** Whether there is one of this number, or was. */
    public boolean isKnown(String number) {
        return known.containsKey(key(number));
    }

    /** The day on which the one of this number was opened at first; empty where it is not known. */
    public Optional<LocalDate> openedOn(String number) {
        return Optional.ofNullable(known.get(key(number)));
    }

    public boolean hasOpen() {
        return !open.isEmpty();
    }

    /** Why one may not be opened. */
    public Optional<Refusal> refusal(CaseOpening opening) {
        boolean goesOn = Boolean.TRUE.equals(opening.reopened()) && !isOpen(opening.caseNumber());
        return Refusal.when(isKnown(opening.caseNumber()) && !goesOn, StepWords.CASE_KNOWN);
    }

    /** Why one may not end so. */
    public Optional<Refusal> refusal(CaseEnding ending) {
        Optional<CaseOutcome> result = CaseOutcome.find(ending.result());
        if (result.filter(CaseOutcome::endsCase).isEmpty()) {
            return Refusal.at(
                    "/result",
                    StepWords.NOT_AN_ENDING,
                    result.map(CaseOutcome::coded).orElseGet(() -> Message.quoted(ending.result())));
        }
        Open one = open.get(key(ending.caseNumber()));
        return one == null ? Refusal.of(StepWords.NO_OPEN_CASE) : Refusal.before("/on", ending.on(), one.openedOn());
    }

    /** Takes it, which may be done. */
    public void apply(CaseOpening opening) {
        String key = key(opening.caseNumber());
        open.put(key, new Open(opening.caseNumber(), opening.on()));
        known.putIfAbsent(key, opening.on());
    }

    /** Takes it, which may be done. */
    public void apply(CaseEnding ending) {
        open.remove(key(ending.caseNumber()));
    }
}
