package org.gongkai.disclosure.sitemap;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of addresses.
 *
 * @param first the record that it begins with; those behind it in order of registration follow
 * @param changed when one of its records last became otherwise
 */
public record SitemapFile(SitemapPart part, UUID first, Instant changed) {}
