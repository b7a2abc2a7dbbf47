package org.gongkai.report.comparison;

import java.math.BigDecimal;

/** A bar of a plot with its label and its value. */
public record Bar(String label, BigDecimal value) {}
