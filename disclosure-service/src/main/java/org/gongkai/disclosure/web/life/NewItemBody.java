package org.gongkai.disclosure.web.life;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.content.ItemContent;

/** A draft that is begun. */
@Schema(name = "NewItem")
record NewItemBody(
        @Size(min = 18, max = 18) @Schema(nullable = true, examples = "11230505001234567F")
        String agencyCode,

        @NotNull @Valid ItemContent content) {}
