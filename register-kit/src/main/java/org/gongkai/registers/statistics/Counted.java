package org.gongkai.registers.statistics;

import java.time.Instant;
import java.util.Optional;

import org.gongkai.form.Figures;
import org.gongkai.kit.figures.StatisticsOfYear;

/**
 * What was counted of some bodies in a year.
 *
 * @param recordedAt when the newest entry that counted was recorded
 * @param fees processing fees, where the service counts them and somebody knows
 * @param kept who has kept what
 */
public record Counted(
        Optional<Instant> recordedAt, Figures figures, Optional<StatisticsOfYear.Fees> fees, KeptRegisters.Kept kept) {}
