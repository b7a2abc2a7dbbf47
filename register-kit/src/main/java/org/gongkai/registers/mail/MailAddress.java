package org.gongkai.registers.mail;

import java.util.regex.Pattern;

/** What may stand where a letter goes to. */
public final class MailAddress {

    /** One address, and nothing in it that a mail server would take for another one or for a head. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,64}@[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,190}");

    private MailAddress() {}

    /** Whether it is one. */
    public static boolean isOne(String written) {
        return ADDRESS.matcher(written).matches();
    }
}
