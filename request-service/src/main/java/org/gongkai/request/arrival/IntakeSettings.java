package org.gongkai.request.arrival;

import java.time.Period;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How arrivals become applications. */
@ConfigMapping(prefix = "gongkai.intake")
public interface IntakeSettings {

    /**
     * The clause of its published guide (政府信息公开指南) by which a body's portal itself confirms the receipt of what is submitted
     * through it, by the body's code. Without one a submission waits until both sides have confirmed (Art. 31 item 3 of the
     * Regulations).
     */
    Map<String, String> automaticReceiptClauses();

    /** How long a draft may rest before it ends. */
    @WithDefault("P30D")
    Period draftsKept();
}
