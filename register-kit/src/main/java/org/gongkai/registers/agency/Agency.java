package org.gongkai.registers.agency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.gongkai.form.code.AgencyKind;

/**
 * An agency (行政机关) as a service knows it.
 *
 * @param version version of the directory's entry; an older one never replaces a newer
 */
public record Agency(
        @NotNull @Size(min = 18, max = 18) String code,
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @Pattern(regexp = "[1-9]\\d{5}") String regionCode,
        @NotNull AgencyKind kind,
        @Size(min = 18, max = 18) String parentCode,
        long version) {}
