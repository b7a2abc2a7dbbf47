package org.gongkai.request.publication;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reply that everybody may read.
 *
 * @param request what was asked for, in words that name nobody
 * @param outcome leaf of the form under which the application was concluded
 * @param catalogueItem index number or address of the item that has the information
 */
@Schema(name = "PublishedReply")
public record PublishedReply(
        UUID id,
        String agencyCode,
        String title,
        String request,
        String reply,
        String outcome,
        @Schema(nullable = true) String catalogueItem,
        LocalDate publishedOn) {}
