package org.gongkai.kit.idempotency;

/**
 * A request with an {@code Idempotency-Key}.
 *
 * @param key the key with whom it belongs to: another caller who hits on the same one has another key
 * @param fingerprint what no other request has: of method, address, media type and body
 */
public record KeyedRequest(String key, String fingerprint) {}
