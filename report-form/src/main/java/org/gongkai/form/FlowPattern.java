package org.gongkai.form;

import java.util.regex.Pattern;

/**
 * Names flows of the ledger: {@code APPLICATION.CLOSED/GRANTED/NATURAL_PERSON} names one, {@code
 * APPLICATION.CLOSED/}&#42;{@code /NATURAL_PERSON} all that have anything in the place of the star. A flow says what
 * happened, in words of its own that no edition of the form changes; an edition says which flows fill a cell.
 */
public record FlowPattern(String text) {

    private static final String PART = "[A-Z][A-Z0-9_]*";
    private static final Pattern SHAPE =
            Pattern.compile(PART + "\\." + PART + "(/(" + PART + "|\\*|\\{row\\}|\\{column\\}))*");

    public FlowPattern {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' names no flow");
        }
    }

    /** The pattern with the row and column of {@code cell} put in for <code>{row}</code> and <code>{column}</code>. */
    public FlowPattern at(CellId cell) {
        return new FlowPattern(text.replace("{row}", cell.row()).replace("{column}", cell.column()));
    }

    /** Whether it names more than one flow. */
    public boolean isOpen() {
        return text.contains("*");
    }

    /** Whether it names this flow. */
    public boolean matches(String flow) {
        if (!isOpen()) {
            return text.equals(flow);
        }
        int part = 0;
        int other = 0;
        while (part <= text.length() && other <= flow.length()) {
            int partEnd = end(text, part);
            int otherEnd = end(flow, other);
            boolean any = partEnd == part + 1 && text.charAt(part) == '*';
            boolean same = partEnd - part == otherEnd - other && text.regionMatches(part, flow, other, partEnd - part);
            if (!any && !same) {
                return false;
            }
            part = partEnd + 1;
            other = otherEnd + 1;
        }
        return part > text.length() && other > flow.length();
    }

    /** Where the part that begins there ends. */
    private static int end(String flow, int from) {
        int slash = flow.indexOf('/', from);
        return slash < 0 ? flow.length() : slash;
    }

    @Override
    public String toString() {
        return text;
    }
}
