package org.gongkai.report.check.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.Narrative;
import org.gongkai.document.TextPlace;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.written.NumberInText;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.report.check.evidence.CheckWords;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Checks of the texts. */
public final class TextChecks {

    /** What governments tell of, with the word by which it is found in the text. */
    private static final Map<CheckWords, String> OF_GOVERNMENTS = ofGovernments();

    private static final Pattern PERIOD = Pattern.compile(
            "(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*起?\\s*[至到]\\s*(?:(\\d{4})\\s*年)?\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final Pattern YEAR_IN_NAME = Pattern.compile("(?<!\\d)(\\d{4})\\s*年(?!\\s*\\d{1,2}\\s*月)");
    private static final Pattern TITLE = Pattern.compile("(\\d{4})\\s*年(?:度)?政府信息公开工作年度报告");
    private static final Pattern NOTICE = Pattern.compile("[〔［\\[](\\d{4})[〕］\\]]\\s*\\d{1,5}\\s*号");
    private static final Pattern OPEN = Pattern.compile("【[^】]*】");

    private static final Pattern PROBLEM = Pattern.compile("问题|不足|不够|薄弱|短板|有待|欠缺|差距|不高|不强|不深");
    private static final Pattern MEASURE = Pattern.compile("改进|下一步|加强|完善|今后|健全|提升|提高|强化|优化");
    /** Phrases that could stand in any report (空话、套话), one a line. */
    private static final Pattern PHRASE = phrases();

    private static final int SHORTEST = 40;
    private static final int CHARACTERS_A_PHRASE = 30;

    private TextChecks() {}

    /** K01: the sections of text hold text. */
    public static Stream<Hit> sections(Evidence evidence) {
        return TextPlace.of(evidence.report().form()).stream()
                .filter(TextPlace::isSection)
                .filter(place -> evidence.report().narrative().text(place.id()).isEmpty())
                .map(place -> Hit.in(place.id(), place.label().said()));
    }

    /**
     * K02: the headings that the form requires are covered; governments also report assessment, public appraisal and accountability
     * (Art. 50 item 4), which an office's own report does not.
     */
    public static Stream<Hit> headings(Evidence evidence) {
        AnnualReport report = evidence.report();
        Stream<Hit> missing = TextPlace.of(report.form()).stream()
                .filter(TextPlace::isUnderHeading)
                .filter(place -> report.narrative().text(place.id()).isEmpty())
                .map(place -> Hit.in(place.id(), place.label().said()));
        String supervision = report.narrative().text(Narrative.SUPERVISION).orElse("");
        boolean ofGovernment =
                report.coverage() == Coverage.REGION || report.agency().kind() == AgencyKind.TOWNSHIP;
        Stream<Hit> ofGovernments = ofGovernment && !supervision.isEmpty()
                ? OF_GOVERNMENTS.entrySet().stream()
                        .filter(told -> !supervision.contains(told.getValue()))
                        .map(told -> Hit.in(Narrative.SUPERVISION, told.getKey()))
                : Stream.empty();
        return Stream.concat(missing, ofGovernments);
    }

    /** K11: the period and the title in the text are those of the report's year. */
    public static Stream<Hit> period(Evidence evidence) {
        String year = Integer.toString(evidence.report().year());
        String head = NumberInText.plain(
                evidence.report().narrative().text(Narrative.INTRODUCTION).orElse(""));
        Stream<Hit> periods = PERIOD.matcher(head)
                .results()
                .filter(found -> !(found.group(1).equals(year)
                        && (found.group(4) == null || found.group(4).equals(year))
                        && (found.group(2) + "." + found.group(3) + "." + found.group(5) + "." + found.group(6))
                                .equals("1.1.12.31")))
                .map(found -> Hit.in(Narrative.INTRODUCTION, found.group()));
        Stream<Hit> titles = TITLE.matcher(head)
                .results()
                .filter(found -> !found.group(1).equals(year))
                .map(found -> Hit.in(Narrative.INTRODUCTION, found.group()));
        return Stream.concat(periods, titles);
    }

    /** K11: a year in the name of a file is the report's; a run of digits without 年 may be a day or a number. */
    public static Stream<Hit> yearOfFile(Evidence evidence) {
        String year = Integer.toString(evidence.report().year());
        return evidence.fileName().stream()
                .filter(name -> YEAR_IN_NAME
                        .matcher(NumberInText.plain(name))
                        .results()
                        .anyMatch(found -> !found.group(1).equals(year)))
                .map(Hit::about);
    }

    /** K32: a notice that a text quotes is not younger than the year. */
    public static Stream<Hit> youngerNotices(Evidence evidence) {
        int year = evidence.report().year();
        return evidence.report().narrative().texts().entrySet().stream()
                .flatMap(text -> NOTICE.matcher(text.getValue())
                        .results()
                        .filter(found -> Integer.parseInt(found.group(1)) > year)
                        .map(found -> Hit.in(text.getKey(), found.group())));
    }

    /** K25: no personal data. How the office says itself that it is reached is none. */
    public static Stream<Hit> personalData(Evidence evidence) {
        String contact =
                plain(String.join("\n", evidence.report().agency().contact().values()));
        return evidence.report().narrative().texts().entrySet().stream()
                .flatMap(text -> PersonalDataScanner.scan(text.getValue()).stream()
                        .filter(hit -> !contact.contains(plain(text.getValue().substring(hit.from(), hit.to()))))
                        .map(hit -> Hit.masked(
                                text.getKey(),
                                language -> hit.kind().said().in(language) + " " + hit.masked(),
                                hit.kind() + " " + plain(text.getValue().substring(hit.from(), hit.to())))));
    }

    /** The same number or address in one form, however it is written in groups. */
    private static String plain(String text) {
        return text.replaceAll("[\\s()（）-]", "");
    }

    /** K26: section 5 names problems and measures, and more than phrases. */
    public static Stream<Hit> emptyWords(Evidence evidence) {
        String text = evidence.report().narrative().text(Narrative.PROBLEMS).orElse("");
        List<CheckWords> faults = new ArrayList<>();
        if (!text.isEmpty()) {
            if (!PROBLEM.matcher(text).find()) {
                faults.add(CheckWords.NO_PROBLEM);
            }
            if (!MEASURE.matcher(text).find()) {
                faults.add(CheckWords.NO_MEASURE);
            }
            if (text.length() < SHORTEST) {
                faults.add(CheckWords.TOO_SHORT);
            }
            long phrases = PHRASE.matcher(text).results().count();
            if (phrases > 2 && phrases * CHARACTERS_A_PHRASE > text.length()) {
                faults.add(CheckWords.PHRASES);
            }
        }
        return faults.stream().map(fault -> Hit.in(Narrative.PROBLEMS, fault));
    }

    /** Every placeholder has a figure. */
    public static Stream<Hit> unfilled(Evidence evidence) {
        return evidence.unfilled().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(place -> place.getValue().stream().map(inner -> Hit.in(place.getKey(), "{" + inner + "}")));
    }

    /** Nothing of the first draft is left to be filled in. */
    public static Stream<Hit> leftOpen(Evidence evidence) {
        List<Hit> hits = new ArrayList<>();
        evidence.report().narrative().texts().forEach((place, text) -> {
            Matcher open = OPEN.matcher(text);
            while (open.find()) {
                hits.add(Hit.in(place, open.group()));
            }
        });
        return hits.stream();
    }

    private static Map<CheckWords, String> ofGovernments() {
        Map<CheckWords, String> words = new EnumMap<>(CheckWords.class);
        words.put(CheckWords.ASSESSMENT, "考核");
        words.put(CheckWords.APPRAISAL, "评议");
        words.put(CheckWords.ACCOUNTABILITY, "责任追究");
        return words;
    }

    private static Pattern phrases() {
        try (InputStream in = TextChecks.class.getResourceAsStream("phrases.txt")) {
            return Pattern.compile(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
