package org.gongkai.report.filing;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.document.Narrative;
import org.gongkai.document.ProcessingFees;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;

/**
 * What an office enters of a report that was published elsewhere, as it is printed there, right or wrong.
 *
 * @param publishedOn when it was first published
 * @param address where it stands
 * @param reason why what was filed before is replaced
 */
public record FiledReport(
        Form form,
        Narrative narrative,
        Figures figures,
        Optional<ProcessingFees> fees,
        LocalDate publishedOn,
        Optional<String> address,
        Optional<String> reason) {}
