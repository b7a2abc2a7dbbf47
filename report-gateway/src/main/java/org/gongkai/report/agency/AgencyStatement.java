package org.gongkai.report.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.code.Ending;
import org.gongkai.kit.directory.AgencyState;

/**
 * What somebody says of a body.
 *
 * @param validFrom the day from which it holds; empty for that of what holds today, or always where nothing does
 * @param validTo the last day of the body, if it has one
 * @param successors the bodies that take its work over, its records the first one
 */
public record AgencyStatement(
        String code,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        AgencyState state,
        Optional<Ending> ending,
        List<String> successors) {}
