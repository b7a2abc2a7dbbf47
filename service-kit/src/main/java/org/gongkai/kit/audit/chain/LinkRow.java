package org.gongkai.kit.audit.chain;

import java.util.Optional;

/**
 * The place of an entry in its chain.
 *
 * @param sequence ascends over the links of all chains
 * @param previous the sequence of the link before, of whatever chain; empty for links from before codes were given
 * @param hash over the entry's content and the hash of the link before in its chain
 */
public record LinkRow(long sequence, Optional<Long> previous, long entryId, String chain, long position, String hash) {}
