package org.gongkai.disclosure.life.finding;

import org.gongkai.kit.privacy.PersonalDataScanner;

/**
 * A place of an item that looks like personal data.
 *
 * @param fingerprint the same for the same value of the same item, wherever it stands; it does not tell the value
 * @param pointer the member that it stands in
 * @param masked what stands there, so that it can be found and yet not read
 */
public record FoundPersonalData(String fingerprint, String pointer, PersonalDataScanner.Kind kind, String masked) {

    /** The same, at another place. */
    public FoundPersonalData at(String other) {
        return new FoundPersonalData(fingerprint, other, kind, masked);
    }
}
