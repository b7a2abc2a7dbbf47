package org.gongkai.kit.audit.chain;

/**
 * Told in the transaction in which a head is made.
 *
 * @param number the number of the head
 * @param jws the head itself, a JSON Web Signature
 */
public record AuditHeadMade(long number, String jws) {}
