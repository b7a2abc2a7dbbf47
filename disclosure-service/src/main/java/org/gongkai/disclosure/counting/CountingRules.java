package org.gongkai.disclosure.counting;

import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.registers.setting.Settables;

/** All rules of counting. */
@Singleton
class CountingRules implements Settables {

    @Override
    public Stream<CountingRule> all() {
        return Stream.of(CountingRule.values());
    }
}
