package org.gongkai.disclosure.wording;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A word that is not to stand in what is made public.
 *
 * @param wrong it as it stands there
 * @param proper what is right; null where nothing takes its place
 */
@Schema(name = "WrongWord")
public record WrongWord(
        @NotBlank @Size(max = 50) @Schema(examples = "登陆网站") String wrong,

        @Size(max = 50) @Schema(nullable = true, examples = "登录网站")
        String proper,

        @NotNull WrongWordKind kind) {

    /** Words have no spaces around them. */
    public WrongWord {
        wrong = wrong == null ? null : wrong.strip();
        proper = proper == null || proper.isBlank() ? null : proper.strip();
    }
}
