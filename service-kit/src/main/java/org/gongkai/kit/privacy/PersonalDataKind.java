package org.gongkai.kit.privacy;

/** Kinds of personal data of an applicant (Art. 29 of the Regulations), and how each is shown to those who need not know it. */
public enum PersonalDataKind {
    /** Name; of a person only the first character is shown (张*). */
    NAME(Exact.IN_LISTS),
    /** Number of a document that proves identity. */
    ID_NUMBER(Exact.BY_SEARCH),
    /** Telephone number. */
    PHONE(Exact.NOT),
    /** Postal address, shown down to the county. */
    ADDRESS(Exact.NOT),
    /** Mail address. */
    EMAIL(Exact.NOT),
    /** What the applicant wrote in their own words: shown to whoever handles it, kept out of the audit, erased in time. */
    OWN_WORDS(Exact.IN_LISTS);

    /** How a record is found by the exact value, of which a keyed hash is kept. */
    public enum Exact {
        NOT,

        /** By a search of its own, which tells nobody's address of the request. */
        BY_SEARCH,

        /** By a parameter of lists. */
        IN_LISTS
    }

    private static final int SHOWN = 4;
    private static final int SHORT = 7;

    private final Exact exact;

    PersonalDataKind(Exact exact) {
        this.exact = exact;
    }

    /** How a record is found by the exact value. */
    public Exact exact() {
        return exact;
    }

    /** The value as it stands in lists and answers. */
    public String mask(String value) {
        return switch (this) {
            case NAME -> firstCharacter(value) + "*";
            case ID_NUMBER -> middle(value, SHOWN, SHOWN);
            case PHONE -> middle(value, SHOWN - 1, SHOWN);
            case ADDRESS -> county(value) + "***";
            case EMAIL ->
                firstCharacter(value) + "***" + (value.contains("@") ? value.substring(value.indexOf('@')) : "");
            case OWN_WORDS -> value;
        };
    }

    private static String firstCharacter(String value) {
        return value.isEmpty() ? "" : value.substring(0, value.offsetByCodePoints(0, 1));
    }

    /** Stars for the middle; for everything, when so little would be left that the rest could be guessed. */
    private static String middle(String value, int front, int back) {
        if (value.length() < front + back + Math.min(front, SHORT - SHOWN)) {
            return "*".repeat(value.length());
        }
        return value.substring(0, front)
                + "*".repeat(value.length() - front - back)
                + value.substring(value.length() - back);
    }

    /** Up to the last of 省 市 区 县 旗 that stands near the beginning. */
    private static String county(String value) {
        int end = 0;
        for (int i = 0; i < Math.min(value.length(), 20); i++) {
            if ("省市区县旗州盟".indexOf(value.charAt(i)) >= 0) {
                end = i + 1;
            }
        }
        return value.substring(0, end);
    }
}
