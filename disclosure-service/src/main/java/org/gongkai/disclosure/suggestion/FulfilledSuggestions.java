package org.gongkai.disclosure.suggestion;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.gongkai.disclosure.address.PublicAddresses;
import org.gongkai.disclosure.life.heard.ItemStepHeard;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.form.words.Language;

/** Hears that an item is public, and ends the suggestions that it was drafted for. */
@ApplicationScoped
class FulfilledSuggestions {

    private final Suggestions suggestions;
    private final SuggestionHandling handling;
    private final PublicAddresses addresses;

    FulfilledSuggestions(Suggestions suggestions, SuggestionHandling handling, PublicAddresses addresses) {
        this.suggestions = suggestions;
        this.handling = handling;
        this.addresses = addresses;
    }

    void hear(@Observes ItemStepHeard heard) {
        if (heard.step() == ItemStep.RELEASE) {
            UUID record = heard.record().orElseThrow();
            String reply = SuggestionWords.PUBLISHED_NOW
                    .with(addresses.pageOfItem(record))
                    .in(Language.CHINESE);
            suggestions.waitingFor(heard.item()).forEach(suggestion -> handling.fulfil(suggestion, reply));
        }
    }
}
