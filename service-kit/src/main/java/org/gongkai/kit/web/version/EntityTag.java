package org.gongkai.kit.web.version;

/**
 * An entity tag (RFC 9110, 8.8.3). A coded answer is another representation, with a tag of its own: that of the answer and the coding
 * (8.8.3.3).
 *
 * @param opaque with its quotation marks
 * @param weak whether it stands for what is as good as the same, and not byte for byte
 */
public record EntityTag(String opaque, boolean weak) {

    private static final String WEAK = "W/";
    private static final String OF_GZIP = "-gzip\"";

    /** The tag that is written so. */
    public static EntityTag of(String written) {
        return written.startsWith(WEAK)
                ? new EntityTag(written.substring(WEAK.length()), true)
                : new EntityTag(written, false);
    }

    /** That of the same representation as gzip. */
    public EntityTag coded() {
        return isCoded() ? this : new EntityTag(opaque.substring(0, opaque.length() - 1) + OF_GZIP, weak);
    }

    /** That of the same representation without a coding. */
    public EntityTag plain() {
        return isCoded() ? new EntityTag(opaque.substring(0, opaque.length() - OF_GZIP.length()) + "\"", weak) : this;
    }

    private boolean isCoded() {
        return opaque.endsWith(OF_GZIP);
    }

    /** Whether it equals another by the strong comparison, in which no weak one equals any. */
    public boolean equalsStrongly(EntityTag other) {
        return !weak && equals(other);
    }

    /** Whether it equals another by the weak comparison. */
    public boolean equalsWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    /** As it stands in a header. */
    @Override
    public String toString() {
        return weak ? WEAK + opaque : opaque;
    }
}
