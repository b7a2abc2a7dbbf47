package org.gongkai.request.publication;

/**
 * A place of a published reply that names somebody, or says how they are identified or reached.
 *
 * @param pointer which of its texts
 * @param reason in one word
 * @param role of who is named; null where nobody is by name
 * @param masked what identifies or reaches somebody; null otherwise
 * @param key keyed hash of what stands there: the same for the same, and nobody learns from it what that is
 */
public record ReplyFinding(String pointer, String reason, String role, String masked, String key) {}
