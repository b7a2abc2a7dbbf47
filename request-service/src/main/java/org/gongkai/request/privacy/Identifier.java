package org.gongkai.request.privacy;

import org.gongkai.kit.privacy.PersonalDataKind;

/** What identifies somebody of an application, or reaches them: a number, an address. */
record Identifier(PersonalDataKind kind, String value) {

    /** What is shorter stands in many texts by chance. */
    private static final int SHORTEST = 6;

    /** Whether a text has it. */
    boolean isIn(String text) {
        String squeezed = Squeezed.of(value);
        return squeezed.length() >= SHORTEST
                && squeezed.chars().anyMatch(Character::isDigit)
                && Squeezed.of(text).contains(squeezed);
    }

    String masked() {
        return kind.mask(value);
    }
}
