package org.gongkai.kit.privacy;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.kit.privacy.PersonalDataScanner.Kind;

/**
 * What one kind of personal data looks like.
 *
 * @param isOne whether what has the shape is one: its check digit is right, for example
 * @param place whether it may be one where it stands
 * @param mask how it is shown
 */
record PersonalDataRule(Kind kind, Pattern pattern, Predicate<String> isOne, Place place, PersonalDataKind mask) {

    /** What the words around say of it. */
    interface Place {

        /** Whether what begins there may be one. */
        boolean allows(String text, int from);
    }

    /** The same for what is one by another measure. */
    PersonalDataRule when(Predicate<String> other) {
        return new PersonalDataRule(kind, pattern, other, place, mask);
    }

    /** What was found, without what people put between digits. */
    String value(Matcher found) {
        return kind == Kind.PRIVATE_MAIL ? found.group() : found.group().replaceAll("[^0-9Xx]", "");
    }

    /** Whether a value that begins there is one. */
    boolean holds(String value, String text, int from) {
        return isOne.test(value) && place.allows(text, from);
    }
}
