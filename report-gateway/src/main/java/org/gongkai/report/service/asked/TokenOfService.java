package org.gongkai.report.service.asked;

/** The token that a service shows to others when it works on its own account. */
public record TokenOfService(String token) {}
