package org.gongkai.request.web.document;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.paper.Margins;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Element;
import org.gongkai.request.document.paper.LineKind;
import org.gongkai.request.document.template.Templates;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.table.Step;

/** A kind of document and the template that a body uses for it. */
@Schema(name = "DocumentTemplate")
record TemplateBody(
        @Schema(examples = "D04_SUPPLEMENT") String code,
        String title,
        DocumentKind.Reader reader,
        DocumentKind.Nature nature,
        String basis,

        @Schema(description = "Steps of the life that it belongs to")
        List<String> events,

        @Schema(description = "Outcomes that it tells") List<String> outcomes,

        @Schema(description = "Whether the file is incomplete without it, once its step was taken")
        boolean filed,

        List<ElementBody> elements,

        @Schema(description = "Of the body's own template, 0 where it never had one")
        long version,

        @Schema(description = "Whether it is the body's own")
        boolean own,

        @Schema(nullable = true) String putBy,
        @Schema(nullable = true) String putAt,

        @Schema(
                implementation = String.class,
                type = SchemaType.ARRAY,
                description = "What of the body's own file is not printed, in words")
        List<Message> notKept,

        @Schema(description = "What its pages leave free") MarginsBody margins,

        List<LineBody> lines) {

    /** All of a body. */
    @Schema(name = "DocumentTemplateList")
    record TemplateList(List<TemplateBody> items) {}

    /** An element, which stands in braces in templates. */
    @Schema(name = "DocumentElement")
    record ElementBody(
            String name,

            @Schema(implementation = String.class) Message said,

            boolean required) {}

    /** A line of the template. */
    @Schema(name = "DocumentTemplateLine")
    record LineBody(
            LineKind kind,

            @Schema(description = "Whether it is left out where one of its elements has no value")
            boolean optional,

            @Schema(
                    description =
                            "Whether it is set as the body has set it in its file, or as the product sets such lines")
            boolean set,

            List<String> texts) {}

    /** What pages leave free around their text. */
    @Schema(name = "PageMargins")
    record MarginsBody(
            @Schema(examples = "37") long topMillimetres,
            @Schema(examples = "26") long rightMillimetres,
            @Schema(examples = "35") long bottomMillimetres,
            @Schema(examples = "28") long leftMillimetres) {

        static MarginsBody of(Margins margins) {
            return new MarginsBody(
                    millimetres(margins.top()),
                    millimetres(margins.right()),
                    millimetres(margins.bottom()),
                    millimetres(margins.left()));
        }

        private static long millimetres(int twentieths) {
            return Math.round(twentieths * 25.4 / 1440);
        }
    }

    static TemplateBody of(Templates.InUse inUse) {
        DocumentKind kind = inUse.kind();
        return new TemplateBody(
                kind.code(),
                kind.title(),
                kind.reader(),
                kind.nature(),
                kind.basis(),
                kind.steps().stream().map(Step::code).toList(),
                OutcomeRule.all().stream()
                        .filter(rule -> rule.documents().containsValue(kind.code()))
                        .map(OutcomeRule::outcome)
                        .toList(),
                kind.filed(),
                Stream.concat(
                                kind.elements().stream().map(name -> element(name, true)),
                                kind.optional().stream().map(name -> element(name, false)))
                        .toList(),
                inUse.version(),
                inUse.file().isPresent(),
                inUse.by().orElse(null),
                inUse.at().map(ChinaTime::write).orElse(null),
                inUse.notKept(),
                MarginsBody.of(inUse.template().margins()),
                inUse.template().lines().stream()
                        .map(line -> new LineBody(line.kind(), line.optional(), line.isSet(), line.texts()))
                        .toList());
    }

    private static ElementBody element(String name, boolean required) {
        return new ElementBody(name, Element.get(name).said(), required);
    }
}
