package org.gongkai.kit.clock;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.gongkai.form.written.ChinaTime;

/** The one clock, on China Standard Time; a test puts another in its place. */
@ApplicationScoped
class ChinaClock {

    @Produces
    @ApplicationScoped
    Clock clock(ClockSettings settings) {
        return Clock.offset(Clock.system(ChinaTime.ZONE), settings.ahead());
    }
}
