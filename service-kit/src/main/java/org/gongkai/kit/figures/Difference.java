package org.gongkai.kit.figures;

import java.math.BigDecimal;

/** A cell or flow of which the ledger says one thing and the registers another. */
public record Difference(String cellId, String agencyCode, int year, BigDecimal ledger, BigDecimal recount) {}
