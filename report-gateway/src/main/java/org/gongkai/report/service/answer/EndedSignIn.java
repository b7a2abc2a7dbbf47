package org.gongkai.report.service.answer;

/** From which version of an account on a service takes tokens. */
public record EndedSignIn(String account, long version) {}
