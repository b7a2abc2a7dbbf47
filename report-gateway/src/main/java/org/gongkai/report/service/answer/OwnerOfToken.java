package org.gongkai.report.service.answer;

/** Which service has taken a token. */
public record OwnerOfToken(String service) {}
