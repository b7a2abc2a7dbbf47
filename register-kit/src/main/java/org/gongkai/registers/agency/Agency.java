package org.gongkai.registers.agency;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.directory.FactJson;

/**
 * A body (机关单位) as a service knows it.
 *
 * @param facts all that the directory has ever recorded of it
 */
@Schema(name = "ReplicatedAgency")
public record Agency(
        @NotNull @Size(min = 18, max = 18) String code,
        @NotEmpty List<@NotNull @Valid FactJson> facts) {}
