package org.gongkai.registers.attachment.store;

/**
 * A content is cut into pieces of one length, each sealed for itself: an upload goes on behind the last of them, and a part is
 * read without what stands before it.
 */
public final class Pieces {

    /** Bytes of a piece before it is sealed; the last one is shorter. */
    public static final int SIZE = 1 << 18;

    /** What sealing adds: the nonce of AES-GCM before it, the tag behind it. */
    public static final int SEAL = 28;

    private Pieces() {}

    /** The piece in which a byte lies. */
    public static int of(long offset) {
        return Math.toIntExact(offset / SIZE);
    }

    /** The place of a byte within its piece. */
    public static int within(long offset) {
        return (int) (offset % SIZE);
    }
}
