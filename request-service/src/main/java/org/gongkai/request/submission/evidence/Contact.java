package org.gongkai.request.submission.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

import org.gongkai.kit.privacy.PersonalDataKind;

/** How an applicant can be reached, as they have written it: what cannot be is asked for again, never refused (Art. 29). */
public record Contact(String phone, String address, String email) {

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");
    private static final Pattern EMAIL = Pattern.compile("[^*\\s@]+@[^*\\s@]+");

    /** A masked value, which nobody can be called by or reached at. */
    private static final Pattern NO_MASK = Pattern.compile("[^*]*");

    /** Whether there is none at all. */
    public boolean isMissing() {
        return phone == null && address == null && email == null;
    }

    /** Whether one of them is none that can be. */
    public boolean cannotBe() {
        return phone != null && possiblePhone().isEmpty()
                || address != null && possibleAddress().isEmpty()
                || email != null && possibleEmail().isEmpty();
    }

    public Optional<String> possiblePhone() {
        return possible(PHONE, phone);
    }

    public Optional<String> possibleAddress() {
        return possible(NO_MASK, address);
    }

    public Optional<String> possibleEmail() {
        return possible(EMAIL, email);
    }

    /** A name, unless it is none that anybody has. */
    public static Optional<String> name(String written) {
        return possible(NO_MASK, written).filter(name -> !name.isBlank());
    }

    private static Optional<String> possible(Pattern pattern, String written) {
        return Optional.ofNullable(written)
                .filter(value -> pattern.matcher(value).matches());
    }

    /** A value as it is shown; nothing stays nothing. */
    public static String masked(PersonalDataKind kind, String value) {
        return Optional.ofNullable(value).map(kind::mask).orElse(null);
    }
}
