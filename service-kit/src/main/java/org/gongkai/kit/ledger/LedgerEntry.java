package org.gongkai.kit.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry behind a cell: that a record counts there, and how much.
 *
 * @param id number of the entry; for a stock, that of the newest entry of the record
 * @param cellId the counted cell; for a total, one of those it sums
 * @param recordedAt when it was written
 * @param reverses number of the entry that this one takes back
 */
public record LedgerEntry(
        long id,
        String cellId,
        String agencyCode,
        int year,
        BigDecimal amount,
        LocalDate effectiveOn,
        Instant recordedAt,
        Source record,
        Optional<Long> reverses) {}
