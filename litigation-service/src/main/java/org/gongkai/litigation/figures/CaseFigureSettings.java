package org.gongkai.litigation.figures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How numbers of cases are told. */
@ConfigMapping(prefix = "gongkai.case-figures")
public interface CaseFigureSettings {

    /** From how many cases on a rate is told: of fewer it would say more of chance than of the agency. */
    @WithDefault("10")
    int least();
}
