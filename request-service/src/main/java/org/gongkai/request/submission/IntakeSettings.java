package org.gongkai.request.submission;

import java.time.Period;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How arrivals become applications. */
@ConfigMapping(prefix = "gongkai.intake")
public interface IntakeSettings {

    /**
     * The clause of the published guide (政府信息公开指南) by which the portal itself confirms the receipt of what is submitted
     * through it. Without it a submission waits until both sides have confirmed (Art. 31 item 3 of the Regulations).
     */
    Optional<String> automaticReceiptClause();

    /** How long a draft may rest before it ends. */
    @WithDefault("P30D")
    Period draftsKept();
}
