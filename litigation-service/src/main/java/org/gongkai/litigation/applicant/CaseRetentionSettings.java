package org.gongkai.litigation.applicant;

import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long personal data are kept after a case has ended; an office sets what its archival schedule says. */
@ConfigMapping(prefix = "gongkai.case-retention")
public interface CaseRetentionSettings {

    /** Name of who went against the reply. */
    @WithDefault("P10Y")
    Period name();
}
