package org.gongkai.report.service.asked;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a body brings along into its first year in the registers; an empty list takes back what was stated. */
@Schema(name = "OpeningBalanceStatement")
public record StatedBalances(@NotNull @Size(max = 100) List<@NotNull @Valid Stated> balances) {

    /**
     * A figure, as the body states it; the service that counts the stock judges it.
     *
     * @param cellId the stock, by its cell at the end of the year before
     * @param source REPORT, LIST or COUNT
     * @param explanation why it is not what the report of the year before says
     */
    @Schema(name = "StatedOpeningBalance")
    public record Stated(@NotBlank String cellId, Long amount, String source, String sourceNote, String explanation) {}
}
