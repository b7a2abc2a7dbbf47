package org.gongkai.request.web.publication;

import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.publication.StandingReply;

/** What a published reply is to say. */
@Schema(name = "ReplyCorrection")
public record ReplyCorrection(
        @NotBlank @Size(max = LifeEvent.SHORT) String title,
        @NotBlank @Size(max = LifeEvent.LONG) String request,
        @NotBlank @Size(max = LifeEvent.LONG) String reply,
        @Size(max = LifeEvent.SHORT) String catalogueItem,

        @NotBlank @Size(max = 500) @Schema(description = "One sentence, for the audit", examples = "隐去第三方姓名")
        String reason) {

    Map<String, String> texts() {
        return StandingReply.texts(
                title,
                request,
                reply,
                Optional.ofNullable(catalogueItem).map(String::strip).filter(item -> !item.isEmpty()));
    }
}
