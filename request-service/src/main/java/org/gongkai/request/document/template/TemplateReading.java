package org.gongkai.request.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.kit.foreign.ForeignReading;
import org.gongkai.kit.problem.Violation;
import org.gongkai.paper.Margins;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.paper.LineKind;
import org.gongkai.request.document.paper.Setting;
import org.gongkai.request.document.paper.TableSetting;

/** Reads and checks the template of an office in a process of its own. */
public final class TemplateReading implements ForeignReading {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String KIND = "kind";

    /** What it is told of a template for a kind of paper. */
    static Map<String, String> asked(DocumentKind kind) {
        return Map.of(KIND, kind.code());
    }

    @Override
    public void read(Path file, Map<String, String> asked, OutputStream answer) throws IOException {
        DocumentKind kind = DocumentKind.find(asked.get(KIND)).orElseThrow();
        MAPPER.writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(answer, Written.of(TemplateCheck.check(kind, Files.readAllBytes(file))));
    }

    /** What it has answered. */
    static TemplateCheck.Result heard(InputStream answer) throws IOException {
        return MAPPER.readValue(answer, Written.class).read();
    }

    /** A result as it goes to the other process. */
    private record Written(List<Line> lines, Margins margins, List<Fault> faults, List<Bilingual> notKept) {

        static Written of(TemplateCheck.Result result) {
            return new Written(
                    result.template().lines().stream().map(Line::of).toList(),
                    result.template().margins(),
                    result.faults().stream().map(Fault::of).toList(),
                    result.notKept().stream().map(Written::said).toList());
        }

        TemplateCheck.Result read() {
            return new TemplateCheck.Result(
                    new Template(lines.stream().map(Line::read).toList(), margins),
                    faults.stream().map(Fault::read).toList(),
                    List.<Message>copyOf(notKept));
        }

        static Bilingual said(Message message) {
            return new Bilingual(message.in(Language.CHINESE), message.in(Language.ENGLISH));
        }
    }

    /** A line; {@code table} is null where an office has set none. */
    private record Line(
            LineKind kind, boolean optional, List<String> texts, List<Setting> settings, TableSetting table) {

        static Line of(TemplateLine line) {
            return new Line(
                    line.kind(),
                    line.optional(),
                    line.texts(),
                    line.settings(),
                    line.table().orElse(null));
        }

        TemplateLine read() {
            return new TemplateLine(kind, optional, texts, settings, Optional.ofNullable(table));
        }
    }

    private record Fault(String pointer, Bilingual message) {

        static Fault of(Violation violation) {
            return new Fault(violation.pointer(), Written.said(violation.message()));
        }

        Violation read() {
            return new Violation(pointer, message);
        }
    }
}
