package org.gongkai.disclosure.link;

import java.util.Optional;

/**
 * A link that was looked at.
 *
 * @param detail the status that was answered, or why there was none
 */
public record LookedLink(String url, LinkOutcome outcome, Optional<String> detail) {}
