package org.gongkai.disclosure.guide;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;

/**
 * The guide of a body (政府信息公开指南; Art. 12 para. 2 of the Regulations), as it is on the day that it is read.
 *
 * @param catalogueVersion the version of the list that it rests on; 0 where the body has none
 * @param missing what Art. 12 demands and nobody has told the directory
 */
@Schema(name = "DisclosureGuide")
public record Guide(
        String agencyCode,
        @Schema(implementation = String.class) Message title,
        LocalDate readOn,
        long catalogueVersion,
        List<Section> sections,
        List<ContactKind> missing) {

    /** A part of the guide. */
    @Schema(name = "GuideSection")
    public record Section(
            @Schema(implementation = String.class) Message heading,
            @Schema(implementation = String[].class) List<Message> paragraphs) {}
}
