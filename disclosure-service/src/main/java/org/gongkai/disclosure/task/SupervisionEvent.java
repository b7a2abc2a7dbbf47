package org.gongkai.disclosure.task;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody does with a task, as they say it. */
public sealed interface SupervisionEvent {

    /** The step that it is. */
    SupervisionStep step();

    /** What is said with it. */
    String said();

    /** Where that can be seen. */
    default Optional<String> where() {
        return Optional.empty();
    }

    /** The last day by which it has to be mended, where another one is set. */
    default Optional<LocalDate> due() {
        return Optional.empty();
    }

    /** The body says what it has done (整改情况). */
    @Schema(name = "SupervisionAnswer")
    record Answer(
            @NotBlank @Size(max = 2000) @Schema(examples = "已补充发布2025年度决算信息")
            String text,

            @Size(max = 1000)
            @Pattern(regexp = "[hH][tT][tT][pP][sS]?://[^\\s<>\"']+", message = "{web.address}")
            @Schema(nullable = true)
            String url)
            implements SupervisionEvent {

        @Override
        public SupervisionStep step() {
            return SupervisionStep.ANSWER;
        }

        @Override
        public String said() {
            return text;
        }

        @Override
        public Optional<String> where() {
            return Optional.ofNullable(url);
        }
    }

    /** It is taken a step further: to supervision, an interview, public criticism. */
    @Schema(name = "SupervisionEscalation")
    record Escalation(
            @NotBlank @Size(max = 500) @Schema(examples = "逾期未整改")
            String reason,

            @NotNull @Schema(examples = "2026-12-31") LocalDate dueOn)
            implements SupervisionEvent {

        @Override
        public SupervisionStep step() {
            return SupervisionStep.ESCALATE;
        }

        @Override
        public String said() {
            return reason;
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(dueOn);
        }
    }

    /** What was found is mended, as this shows. */
    @Schema(name = "SupervisionClosing")
    record Closing(
            @NotBlank @Size(max = 2000) @Schema(examples = "栏目已更新，见2026年3月2日发布的信息")
            String proof,

            @Size(max = 1000)
            @Pattern(regexp = "[hH][tT][tT][pP][sS]?://[^\\s<>\"']+", message = "{web.address}")
            @Schema(nullable = true)
            String url)
            implements SupervisionEvent {

        @Override
        public SupervisionStep step() {
            return SupervisionStep.CLOSE;
        }

        @Override
        public String said() {
            return proof;
        }

        @Override
        public Optional<String> where() {
            return Optional.ofNullable(url);
        }
    }
}
