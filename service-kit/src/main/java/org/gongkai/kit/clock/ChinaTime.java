package org.gongkai.kit.clock;

import java.time.Clock;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** China Standard Time, in which every date and year of the law is reckoned, whatever the machine's zone. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    /** The one clock; a test puts another in its place. */
    @ApplicationScoped
    static class Clocks {

        @Produces
        @ApplicationScoped
        Clock clock() {
            return Clock.system(ZONE);
        }
    }
}
