package org.gongkai.request.retention;

import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * How long personal data are kept after the reply was sent, by kind; no longer than the purpose needs (Art. 19 of the
 * Personal Information Protection Law), at least until remedies have lapsed. An office sets what its archival
 * schedule says.
 */
@ConfigMapping(prefix = "gongkai.retention")
public interface RetentionSettings {

    /** Name of the applicant. */
    @WithDefault("P10Y")
    Period name();

    /** Number of the document that proves identity. */
    @WithDefault("P5Y")
    Period idNumber();

    /** Telephone number. */
    @WithDefault("P5Y")
    Period phone();

    /** Postal address. */
    @WithDefault("P5Y")
    Period address();

    /** Mail address. */
    @WithDefault("P5Y")
    Period email();

    /** What the applicant wrote in their own words. */
    @WithDefault("P10Y")
    Period ownWords();

    /** For how long what somebody has refused to erase is not proposed again by itself. */
    @WithDefault("P90D")
    Period refusedFor();

    /** The period of a kind. */
    default Period of(PersonalDataKind kind) {
        return switch (kind) {
            case NAME -> name();
            case ID_NUMBER -> idNumber();
            case PHONE -> phone();
            case ADDRESS -> address();
            case EMAIL -> email();
            case OWN_WORDS -> ownWords();
        };
    }
}
