package org.gongkai.report.service.answer;

/** How many items were published in a year. */
public record ItemsAnswer(long total) {}
