package org.gongkai.report.narrative;

import java.util.Optional;

import org.gongkai.document.ProcessingFees;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;

/**
 * What texts can speak of.
 *
 * @param lastYear the figures of the last official report of the year before; none when there is none
 */
public record Facts(
        String agencyName, int year, Form form, Figures figures, Figures lastYear, Optional<ProcessingFees> fees) {}
