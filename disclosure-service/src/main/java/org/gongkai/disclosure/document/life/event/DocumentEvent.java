package org.gongkai.disclosure.document.life.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.review.ReviewKind;

/** What became of a document, as somebody records it. */
public sealed interface DocumentEvent {

    /** The day of it; empty where it is the day on which it is recorded. */
    Optional<LocalDate> day();

    /** The document by which it was done, where that is in the register. */
    default Optional<UUID> other() {
        return Optional.empty();
    }

    /** What it rests on, or why. */
    default Optional<String> why() {
        return Optional.empty();
    }

    /** What happened on a day that is said, and what it rests on. */
    sealed interface OnBasis extends DocumentEvent {

        LocalDate on();

        String basis();

        @Override
        default Optional<LocalDate> day() {
            return Optional.of(on());
        }

        @Override
        default Optional<String> why() {
            return Optional.of(basis());
        }
    }

    /** What a document did to this one. */
    sealed interface ByDocument extends OnBasis {

        /** That document; null where it is not in the register. */
        UUID byDocumentId();

        @Override
        default Optional<UUID> other() {
            return Optional.ofNullable(byDocumentId());
        }
    }

    /**
     * Its whole text was made anew (修订).
     *
     * @param byDocumentId the new document
     * @param on first day on which this one holds no longer
     */
    @Schema(name = "DocumentRevision")
    record Revision(
            @NotNull UUID byDocumentId,
            @NotNull @Schema(examples = "2024-03-01") LocalDate on,

            @NotBlank @Size(max = 500) @Schema(examples = "四政规〔2024〕1号第二十条")
            String basis)
            implements ByDocument {}

    /**
     * Another document stands in its place (替代).
     *
     * @param byDocumentId that one
     * @param on first day on which this one holds no longer
     */
    @Schema(name = "DocumentReplacement")
    record Replacement(
            @NotNull UUID byDocumentId,
            @NotNull @Schema(examples = "2024-03-01") LocalDate on,

            @NotBlank @Size(max = 500) @Schema(examples = "四政规〔2024〕1号第二十条")
            String basis)
            implements ByDocument {}

    /**
     * It was repealed (废止).
     *
     * @param on first day on which it holds no longer
     * @param basis what says so
     * @param byDocumentId the document that says so, where it is in the register
     */
    @Schema(name = "DocumentRepeal")
    record Repeal(
            @NotNull @Schema(examples = "2024-03-01") LocalDate on,

            @NotBlank @Size(max = 500) @Schema(examples = "四政发〔2024〕2号 关于废止部分行政规范性文件的决定")
            String basis,

            @Schema(nullable = true) UUID byDocumentId)
            implements ByDocument {}

    /**
     * It was declared invalid (宣布失效).
     *
     * @param on first day on which it holds no longer
     * @param basis what says so
     * @param byDocumentId the document that says so, where it is in the register
     */
    @Schema(name = "DocumentInvalidation")
    record Invalidation(
            @NotNull @Schema(examples = "2024-03-01") LocalDate on,

            @NotBlank @Size(max = 500) @Schema(examples = "四政发〔2024〕2号 关于宣布失效一批行政规范性文件的决定")
            String basis,

            @Schema(nullable = true) UUID byDocumentId)
            implements ByDocument {}

    /**
     * Clauses of it were changed, and its number stayed (修改): neither issued nor repealed (domain 2.2).
     *
     * @param on from when on
     * @param basis what changed them
     * @param byDocumentId the document that changed them, where it is in the register
     */
    @Schema(name = "DocumentAmendment")
    record Amendment(
            @NotNull @Schema(examples = "2024-03-01") LocalDate on,

            @NotBlank @Size(max = 500) @Schema(examples = "四政发〔2024〕3号 将第五条修改为……")
            String basis,

            @Schema(nullable = true) UUID byDocumentId)
            implements ByDocument {}

    /**
     * It holds until another last day (延长有效期).
     *
     * @param expiresOn that day
     * @param on when that was decided, before it was at an end
     * @param basis what says so
     */
    @Schema(name = "DocumentExtension")
    record Extension(
            @NotNull @Schema(examples = "2029-02-28") LocalDate expiresOn,
            @NotNull @Schema(examples = "2024-02-01") LocalDate on,

            @NotBlank @Size(max = 500) @Schema(examples = "四政发〔2024〕1号")
            String basis)
            implements OnBasis {}

    /**
     * It was interpreted (政策解读).
     *
     * @param disclosureId the item by which that was made public here; else an address is needed
     */
    @Schema(name = "DocumentInterpretation")
    record Interpretation(
            @NotBlank @Size(max = 500) @Schema(examples = "《关于划定禁牧区的通告》政策解读")
            String title,

            @NotNull @Schema(examples = "2021-04-08") LocalDate publishedOn,
            @NotNull InterpretationForm form,
            @Schema(nullable = true) UUID disclosureId,

            @Size(max = 1000)
            @Pattern(regexp = "[hH][tT][tT][pP][sS]?://[^\\s<>\"']+", message = "{web.address}")
            @Schema(nullable = true, examples = "http://www.example.gov.cn/2021/3.html")
            String url)
            implements DocumentEvent {

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(publishedOn);
        }
    }

    /**
     * What the clean-up of a year decided of it (清理结论); the last word of a year counts.
     *
     * @param year the year of the clean-up
     */
    @Schema(name = "DocumentCleanUp")
    record CleanUp(
            @NotNull @Min(1949) @Max(2100) @Schema(examples = "2024")
            Integer year,

            @NotNull CleanUpDecision decision,

            @NotBlank @Size(max = 500) @Schema(examples = "与上位法一致，继续有效")
            String reason)
            implements DocumentEvent {

        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /** Nothing is found against that everybody reads it (审查通过). */
    @Schema(name = "DocumentReview")
    record Review(
            @NotNull ReviewKind kind,
            @Size(max = 500) @Schema(nullable = true) String comment) implements DocumentEvent {

        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }

        @Override
        public Optional<String> why() {
            return Optional.ofNullable(comment);
        }
    }

    /** It is given back to be registered otherwise (退回); what was passed so far is not passed any more. */
    @Schema(name = "DocumentReturn")
    record Return(@NotBlank @Size(max = 500) String reason) implements DocumentEvent {

        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /** Everybody may read it from the day on which this is said (公开). */
    @Schema(name = "DocumentPublication")
    record Publication() implements DocumentEvent {

        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }
    }

    /**
     * What everybody reads of it in the register shall be said otherwise (更正公开文字): proposed, and public once others have reviewed it.
     * What is not named stays.
     *
     * @param reason why, for the office alone
     */
    @Schema(name = "DocumentRewording")
    record Rewording(
            @Size(max = 500) @Schema(nullable = true, examples = "四方台区人民政府关于划定禁牧区的通告")
            String title,

            @Size(max = 100) @Schema(nullable = true, examples = "四政规〔2021〕1号")
            String documentNumber,

            @Size(max = 100) @Schema(nullable = true, examples = "SFT01-2021-0001")
            String indexNumber,

            @Size(max = 200) @Schema(nullable = true, examples = "农业、畜牧业、渔业")
            String topic,

            @Size(max = 500) @Schema(nullable = true, examples = "四方台区财政局、四方台区农业农村局")
            String jointAgencies,

            @NotBlank @Size(max = 500) @Schema(examples = "标题漏字")
            String reason)
            implements DocumentEvent {

        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }

        /** What is named, by its name. */
        public Map<String, String> named() {
            Map<String, String> named = new LinkedHashMap<>();
            named.put("title", title);
            named.put("documentNumber", documentNumber);
            named.put("indexNumber", indexNumber);
            named.put("topic", topic);
            named.put("jointAgencies", jointAgencies);
            named.values().removeIf(Objects::isNull);
            return named;
        }

        /** A document in these words. */
        public NormativeDocument of(NormativeDocument before) {
            return before.reworded(
                    Optional.ofNullable(title).orElse(before.title()),
                    Optional.ofNullable(documentNumber).orElse(before.documentNumber()),
                    Optional.ofNullable(indexNumber).orElse(before.indexNumber()),
                    Optional.ofNullable(topic).orElse(before.topic()),
                    Optional.ofNullable(jointAgencies).orElse(before.jointAgencies()));
        }
    }
}
