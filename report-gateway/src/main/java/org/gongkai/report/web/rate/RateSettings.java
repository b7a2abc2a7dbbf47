package org.gongkai.report.web.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one address may ask for what needs no token. */
@ConfigMapping(prefix = "gongkai.edge")
public interface RateSettings {

    /** Requests for signing in that one address may send in a minute. */
    @WithDefault("30")
    int signInsAMinute();

    /** Applications that one address may file in a minute. */
    @WithDefault("10")
    int submissionsAMinute();

    /** Requests for what is public that one address may send in a minute. */
    @WithDefault("300")
    int publicRequestsAMinute();
}
