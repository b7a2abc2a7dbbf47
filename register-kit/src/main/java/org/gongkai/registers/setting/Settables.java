package org.gongkai.registers.setting;

import java.util.stream.Stream;

/** What a service lets be set. A bean of each that does, which then has a table {@code dated_setting}. */
public interface Settables {

    /** All of it. */
    Stream<? extends Settable> all();
}
