package org.gongkai.kit.spelling;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Kinds of text, each with the one form in which registers keep it, find it and compare it. Every form is reached in one
 * step: the form of a form is itself.
 */
public enum Spelling {

    /** Number of a document, application, case or item (文号、登记编号、案号、索引号), as GB/T 9704 prints it. */
    NUMBER {
        @Override
        public String canonical(String text) {
            return OfficialNumber.canonical(text);
        }
    },

    /** Code of an agency, a person's document, the form: half width, capitals, no spaces. */
    CODE {
        @Override
        public String canonical(String text) {
            return Characters.withoutSpaces(Characters.halfWidth(Characters.visible(text)))
                    .toUpperCase(Locale.ROOT);
        }
    },

    /** Path of columns of the catalogue (栏目): half width but for brackets, no spaces around the slashes. */
    PATH {
        @Override
        public String canonical(String text) {
            String line = Characters.line(Characters.halfWidth(Characters.visible(text)));
            return Characters.chineseBrackets(AROUND_SLASH.matcher(line).replaceAll("/"));
        }
    },

    /** Head of a column of a ledger: half width but for brackets, no spaces. */
    HEAD {
        @Override
        public String canonical(String text) {
            return Characters.chineseBrackets(Characters.withoutSpaces(Characters.halfWidth(Characters.visible(text))));
        }
    },

    /** Telephone number, mail or network address: one line in half width. */
    ADDRESS {
        @Override
        public String canonical(String text) {
            return Characters.line(Characters.halfWidth(Characters.visible(text)));
        }
    },

    /** Date: one line in half width, its parts by hyphens of one kind. */
    DATE {
        @Override
        public String canonical(String text) {
            return Characters.hyphens(ADDRESS.canonical(text));
        }
    },

    /** Title, name or other words of one line. */
    LINE {
        @Override
        public String canonical(String text) {
            return Characters.line(Characters.visible(text));
        }
    },

    /**
     * Name of a person or an organisation, as it is compared, and found by a keyed index; it is kept and printed as a LINE. Width and case
     * make no difference, nor do spaces beside Chinese characters, nor which interpunct stands between the parts of a name.
     */
    NAME {
        @Override
        public String canonical(String text) {
            String line = Characters.interpuncts(Characters.line(Characters.halfWidth(Characters.visible(text))));
            return Characters.chineseBrackets(AROUND_CHINESE.matcher(line).replaceAll(""))
                    .toUpperCase(Locale.ROOT);
        }
    },

    /** Words of several lines, kept as they are but for what nobody sees. */
    TEXT {
        @Override
        public String canonical(String text) {
            return Characters.visible(text).strip();
        }
    };

    private static final Pattern AROUND_SLASH = Pattern.compile(" ?/ ?");

    /** A space beside a Chinese character, an interpunct or a bracket, which parts nothing of a name. */
    private static final Pattern AROUND_CHINESE =
            Pattern.compile("(?<=[\\p{IsHan}\u00B7()（）]) +| +(?=[\\p{IsHan}\u00B7()（）])");

    /** The text in this spelling; empty when nothing visible is left of it. */
    public abstract String canonical(String text);
}
