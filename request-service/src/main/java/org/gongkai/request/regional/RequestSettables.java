package org.gongkai.request.regional;

import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.registers.setting.Settable;
import org.gongkai.registers.setting.Settables;

/** Rules on outcomes, and the lengths of terms that the law leaves open. */
@Singleton
class RequestSettables implements Settables {

    @Override
    public Stream<Settable> all() {
        return Stream.concat(Stream.of(RegionalRule.values()), TermLength.all());
    }
}
