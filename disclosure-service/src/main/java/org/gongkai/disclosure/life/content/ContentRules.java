package org.gongkai.disclosure.life.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongkai.disclosure.catalogue.CatalogueColumn;
import org.gongkai.disclosure.catalogue.CatalogueVersion;
import org.gongkai.disclosure.classification.Classifications;
import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.register.KnownDays;

/** What must hold of what an item says: between its fields always, and altogether before it is submitted. */
public final class ContentRules {

    /** Whoever reads the item follows it: it leads to a page, and to nothing that acts. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"']+");

    private ContentRules() {}

    /**
     * What may not stand in a draft either.
     *
     * @param at pointer to the content in the body
     */
    public static List<Violation> violations(String at, ItemContent content, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        notAfter(violations, at + "/issuedOn", content.issuedOn(), today);
        notAfter(violations, at + "/arisenOn", content.arisenOn(), today);
        known(violations, at + "/effectiveOn", content.effectiveOn());
        known(violations, at + "/expiresOn", content.expiresOn());
        known(violations, at + "/repealedOn", content.repealedOn());
        notBefore(violations, at + "/arisenOn", content.arisenOn(), content.issuedOn());
        notBefore(violations, at + "/expiresOn", content.expiresOn(), content.issuedOn());
        notBefore(violations, at + "/expiresOn", content.expiresOn(), content.effectiveOn());
        notBefore(violations, at + "/repealedOn", content.repealedOn(), content.issuedOn());
        notBefore(violations, at + "/repealedOn", content.repealedOn(), content.effectiveOn());
        if (content.topic() != null && !Classifications.isTopic(content.topic())) {
            violations.add(new Violation(at + "/topic", ContentWords.NOT_A_TOPIC));
        }
        if (content.genre() != null && !Classifications.isGenre(content.genre())) {
            violations.add(new Violation(at + "/genre", ContentWords.NOT_A_GENRE));
        }
        if (content.assembly() != null && !Classifications.isAssembly(content.assembly())) {
            violations.add(new Violation(at + "/assembly", ContentWords.NOT_AN_ASSEMBLY));
        }
        if (content.url() != null && !WEB_ADDRESS.matcher(content.url()).matches()) {
            violations.add(new Violation(at + "/url", ContentWords.NOT_A_WEB_ADDRESS));
        }
        if (content.exemption() != null && content.openness() != Openness.WITHHELD) {
            violations.add(new Violation(at + "/exemption", ContentWords.ONLY_OF_THE_WITHHELD));
        }
        if (content.exemption() == ExemptionGround.EX_STATE_SECRET
                && (content.text() != null || !content.attachments().isEmpty())) {
            violations.add(new Violation(at + "/text", ContentWords.NO_SECRETS_HERE));
        }
        return violations;
    }

    /**
     * What has to be told before it is submitted: the metadata of the catalogue, its column in the list that holds, and
     * nothing in the title that looks like personal data.
     *
     * @param scrutiny what forbids that everybody reads a text
     */
    public static List<Violation> gaps(ItemContent content, Optional<CatalogueVersion> catalogue, Scrutiny scrutiny) {
        List<Violation> gaps = new ArrayList<>();
        needed(content).forEach((name, value) -> {
            if (value == null) {
                gaps.add(gap(name, ContentWords.LACKING));
            }
        });
        if (content.openness() == Openness.WITHHELD && content.exemption() == null) {
            gaps.add(gap("exemption", ContentWords.LACKING));
        }
        if (content.toBePublic()) {
            gaps.addAll(gapsOfWhatIsShown(content, catalogue));
        }
        gaps.addAll(scrutiny.forbid("/content/title", content.title()));
        gaps.addAll(scrutiny.forbid("/content/channel", content.channel()));
        return gaps;
    }

    /** What forbids that everybody reads a text. */
    public interface Scrutiny {

        List<Violation> forbid(String pointer, String text);
    }

    /** What is not shown to everybody stands in no column, and its text is kept where it was. */
    private static List<Violation> gapsOfWhatIsShown(ItemContent content, Optional<CatalogueVersion> catalogue) {
        List<Violation> gaps = new ArrayList<>();
        if (content.text() == null && content.url() == null) {
            gaps.add(gap("text", ContentWords.LACKING));
        }
        catalogue.ifPresent(list -> list.column(content.column())
                .ifPresentOrElse(
                        column -> {
                            if (isOfAnother(content, column)) {
                                gaps.add(gap(
                                        "article20Item",
                                        ContentWords.OTHER_CATEGORY.with(
                                                column.article20Item().coded())));
                            }
                        },
                        () -> gaps.add(gap("column", ContentWords.NO_SUCH_COLUMN.with(content.column())))));
        return gaps;
    }

    /** The content as it is kept: its text cleaned, its category that of its column where it says none. */
    public static ItemContent kept(ItemContent given, Optional<CleanText> text, Optional<CatalogueVersion> catalogue) {
        return given.with(
                text.map(CleanText::html).orElse(null),
                Optional.ofNullable(given.article20Item())
                        .or(() -> catalogue
                                .flatMap(list -> list.column(given.column()))
                                .map(CatalogueColumn::article20Item))
                        .orElse(null));
    }

    private static boolean isOfAnother(ItemContent content, CatalogueColumn column) {
        return column.article20Item() != null && column.article20Item() != content.article20Item();
    }

    private static Map<String, Object> needed(ItemContent content) {
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("responsibility", content.responsibility());
        needed.put("issuedOn", content.issuedOn());
        needed.put("arisenOn", content.arisenOn());
        needed.put("origin", content.origin());
        needed.put("topic", content.topic());
        needed.put("summary", content.summary());
        return needed;
    }

    private static Violation gap(String member, Message said) {
        return new Violation("/content/" + member, said);
    }

    private static void notAfter(List<Violation> violations, String at, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            violations.add(new Violation(at, ContentWords.NOT_AFTER_TODAY));
        } else {
            known(violations, at, day);
        }
    }

    private static void known(List<Violation> violations, String at, LocalDate day) {
        Optional.ofNullable(day).flatMap(KnownDays::refusal).ifPresent(why -> violations.add(new Violation(at, why)));
    }

    private static void notBefore(List<Violation> violations, String at, LocalDate day, LocalDate earliest) {
        if (day != null && earliest != null && day.isBefore(earliest)) {
            violations.add(new Violation(at, ContentWords.NOT_BEFORE.with(earliest)));
        }
    }
}
