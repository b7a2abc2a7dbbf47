package org.gongkai.registers.letters;

import jakarta.inject.Singleton;

import org.gongkai.registers.webhook.EventTypes;

/** Nothing is published of letters. */
@Singleton
class LetterEvents implements EventTypes {

    @Override
    public boolean has(String type) {
        return false;
    }

    @Override
    public boolean begin(String prefix) {
        return false;
    }
}
