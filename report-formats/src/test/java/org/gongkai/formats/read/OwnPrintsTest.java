package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.document.Proof;
import org.gongkai.document.ReportJson;
import org.gongkai.document.ReportStatus;
import org.gongkai.document.ReportingBody;
import org.gongkai.document.Series;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.print.RandomReports;
import org.gongkai.formats.print.Rendition;
import org.gongkai.formats.print.ReportFormats;

/** What the product prints reads as what it was printed of: signed or not, with a day or not, whatever the last section says. */
class OwnPrintsTest {

    private static final ReportReader READER = new ReportReader(Editions.shipped());
    private static final Map<String, FileKind> KINDS =
            Map.of("txt", FileKind.TEXT, "html", FileKind.HTML, "docx", FileKind.DOCX, "pdf", FileKind.PDF);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT     |            | 四方台区人民检察院             | 没有
            SUBMITTED |            | 青溪县第一小学                 | 没有收取信息处理费。
            FINAL     |            | 双鸭山市四方台区人民政府办公室 |
            PUBLISHED | 2026-01-20 | 青溪县第一小学                 | 没有收取信息处理费。;没有其他需要报告的事项。
            PUBLISHED | 2026-01-20 | 青溪高新技术产业开发区         |
            """)
    void every_text_and_cell_is_read_where_it_was_printed(
            ReportStatus status, String day, String body, String closing) {
        AnnualReport report = report(status, body, Optional.ofNullable(closing));
        Proof draft = Proof.ofDraft(ReportJson.canonical(report));
        Proof proof = day == null
                ? draft
                : new Proof(
                        draft.content(),
                        draft.sha256(),
                        Optional.of("signature"),
                        Optional.of(Instant.parse(day + "T03:04:05Z")));

        for (Map.Entry<String, FileKind> kind : KINDS.entrySet()) {
            byte[] file = ReportFormats.of(kind.getKey())
                    .print(new Rendition(report, proof, Series.of(Editions.shipped(), List.of(report))));

            ReportReading reading = READER.read(kind.getValue(), file, new String(file, StandardCharsets.UTF_8));

            assertThat(reading.body().name()).as(kind.getKey()).isEqualTo(body);
            assertThat(reading.year()).as(kind.getKey()).contains(report.year());
            assertThat(reading.figures()).as(kind.getKey()).isEqualTo(report.figures());
            assertThat(reading.unplaced()).as(kind.getKey()).isEmpty();
            assertThat(texts(reading.narrative())).as(kind.getKey()).isEqualTo(texts(report.narrative()));
        }
    }

    private static AnnualReport report(ReportStatus status, String body, Optional<String> closing) {
        AnnualReport base = new RandomReports(status.ordinal() + body.length()).next();
        Map<String, String> texts = new LinkedHashMap<>(base.narrative().texts());
        texts.remove(Narrative.OTHER_MATTERS);
        closing.ifPresent(text -> texts.put(Narrative.OTHER_MATTERS, text.replace(';', '\n')));
        return new AnnualReport(
                new ReportingBody(
                        base.agency().code(), body, "230505", base.agency().kind(), Map.of()),
                base.year(),
                base.coverage(),
                base.form(),
                status,
                1,
                Optional.empty(),
                Narrative.of(base.form(), texts),
                base.figures(),
                base.fees(),
                base.findings(),
                base.sources(),
                base.ruleSet());
    }

    /** The texts without what a page breaks; what the head of a report is printed of is one introduction. */
    private static Map<String, String> texts(Narrative narrative) {
        Map<String, String> texts = new LinkedHashMap<>();
        narrative.texts().forEach((place, text) -> texts.put(place, text.replaceAll("\\s", "")));
        String head = Stream.of(Narrative.INTRODUCTION, Narrative.BASIS, Narrative.CONTACT)
                .map(place -> Optional.ofNullable(texts.remove(place)).orElse(""))
                .collect(Collectors.joining());
        texts.put(Narrative.INTRODUCTION, head.replace("编制依据：", "").replace("联系方式：", ""));
        return texts;
    }
}
