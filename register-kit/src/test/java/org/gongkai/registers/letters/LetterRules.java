package org.gongkai.registers.letters;

import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.registers.setting.Settable;
import org.gongkai.registers.setting.Settables;

/** All that may be set about letters. */
@Singleton
class LetterRules implements Settables {

    @Override
    public Stream<? extends Settable> all() {
        return Stream.of(LetterRule.values());
    }
}
