package org.gongkai.kit.audit.chain;

/**
 * Where a chain ends.
 *
 * @param position number of its last link, 0 when it has none
 * @param hash what that link hashes to
 */
public record ChainEnd(long position, String hash) {

    /** A chain without links. */
    public static final ChainEnd BEGINNING = new ChainEnd(0, Hashes.BEGINNING);

    /** The name under which the end of all chains together is kept: the last link that was made. */
    public static final String ALL = "*";

    /** The name under which the last head is kept. */
    public static final String HEADS = "#heads";
}
