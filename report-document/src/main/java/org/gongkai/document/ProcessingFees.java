package org.gongkai.document;

import java.math.BigDecimal;

/** Processing fees (信息处理费) of the year, which section 6 reports. */
public record ProcessingFees(long applications, BigDecimal yuan) {}
