package org.gongkai.disclosure.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.Registers;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.record.Registrar;

/** Suggestions that anybody sends, without an account, and what their writers are told of them. */
@ApplicationScoped
public class OnlineSuggestions {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Suggestions suggestions;
    private final SuggestionHandling handling;
    private final SuggestionStates states;
    private final SealedSuggestions sealed;
    private final SuggestionCodes codes;
    private final AgencyReplica agencies;
    private final Registrar<DisclosureItem> items;
    private final ActingAs acting;
    private final Clock clock;

    OnlineSuggestions(
            Suggestions suggestions,
            SuggestionHandling handling,
            SuggestionStates states,
            SealedSuggestions sealed,
            SuggestionCodes codes,
            AgencyReplica agencies,
            Registers registers,
            ItemRegister items,
            ActingAs acting,
            Clock clock) {
        this.suggestions = suggestions;
        this.handling = handling;
        this.states = states;
        this.sealed = sealed;
        this.codes = codes;
        this.agencies = agencies;
        this.items = registers.open(items).registrar();
        this.acting = acting;
        this.clock = clock;
    }

    /** A suggestion that was sent, and the code that shows whose it is. */
    public record Sent(SuggestionState suggestion, String queryCode) {}

    /** Takes one in; it is received when it is sent. */
    public Sent send(NewSuggestion sent) {
        String code = codes.newCode();
        return acting.call(SuggestionCodes.publicAt(sent.agencyCode()), () -> {
            agencies.requireKnown(sent.agencyCode());
            requireMeant(sent);
            UUID id = IDS.generate();
            LocalDate today = LocalDate.now(clock);
            Suggestion suggestion = new Suggestion(
                    id,
                    codes.nextNumber(sent.agencyCode(), today.getYear()),
                    sent,
                    sealed.seal(sent.content(), id, sent.agencyCode()),
                    codes.index(code),
                    today,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            suggestions.persistAndFlush(suggestion);
            return new Sent(handling.received(suggestion), code);
        });
    }

    /** How the own one stands; the same answer for a wrong number and a wrong code. */
    public SuggestionState follow(String typedNumber, String typedCode) {
        String number = Spelling.CODE.canonical(typedNumber);
        String index = codes.index(typedCode);
        return acting.call(
                        SuggestionCodes.publicAt(SuggestionCodes.agencyOf(number)),
                        () -> suggestions.findFollowed(number, index).map(states::of))
                .orElseThrow(() -> Problem.notFound(SuggestionWords.SUGGESTION_WITH_CODE, number));
    }

    /** What is wrong has to be named: an item that the body has made public, or an address. */
    private void requireMeant(NewSuggestion sent) {
        if (sent.kind() != SuggestionKind.PUBLICATION
                && sent.about().isEmpty()
                && sent.content().url() == null) {
            throw Problem.invalid("/disclosureId", SuggestionWords.WHAT_IS_MEANT);
        }
        sent.about()
                .filter(about -> items.records(List.of(about)).stream()
                        .noneMatch(row -> row.voiding().isEmpty() && row.entry().withdrawnOn() == null))
                .ifPresent(about -> {
                    throw Problem.invalid("/disclosureId", SuggestionWords.NOTHING_PUBLISHED_SO);
                });
    }
}
