package org.gongkai.registers.webhook.address;

/**
 * An address as it is called.
 *
 * @param host name or literal address, without brackets
 * @param resource path and query
 */
public record Target(boolean tls, String host, int port, String resource) {}
