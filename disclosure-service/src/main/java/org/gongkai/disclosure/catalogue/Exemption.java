package org.gongkai.disclosure.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.item.Article20Item;

/** A category of Art. 20 of which the body has nothing to make public, and why. */
@Schema(name = "CatalogueExemption")
public record Exemption(
        @NotNull Article20Item article20Item,

        @NotBlank @Size(max = 500) @Schema(examples = "本机关不承担该项职能")
        String reason) {}
