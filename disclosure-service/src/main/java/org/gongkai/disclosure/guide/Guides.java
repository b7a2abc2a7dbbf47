package org.gongkai.disclosure.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.catalogue.CatalogueColumn;
import org.gongkai.disclosure.catalogue.CatalogueVersion;
import org.gongkai.disclosure.catalogue.Catalogues;
import org.gongkai.disclosure.classification.Classifications;
import org.gongkai.disclosure.directory.Directory;
import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.form.words.Message;
import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** Writes guides from the directory of bodies, the list that holds today and the register: none is kept, so none is stale. */
@Singleton
public class Guides {

    private final AgencyFacts bodies;
    private final Catalogues catalogues;
    private final Directory directory;
    private final Clock clock;

    Guides(AgencyFacts bodies, Catalogues catalogues, Directory directory, Clock clock) {
        this.bodies = bodies;
        this.catalogues = catalogues;
        this.directory = directory;
        this.clock = clock;
    }

    /** The guide of a body as it is now. */
    public Guide of(String agencyCode) {
        LocalDate today = LocalDate.now(clock);
        AgencyState body = bodies.on(today, Optional.empty())
                .findLast(agencyCode)
                .orElseThrow(() -> Problem.notFound(KitWords.AGENCY, agencyCode))
                .state();
        Optional<CatalogueVersion> catalogue = catalogues.find(agencyCode);
        return new Guide(
                agencyCode,
                GuideWords.TITLE.with(body.name()),
                today,
                catalogue.map(CatalogueVersion::version).orElse(0L),
                List.of(
                        section(GuideWords.OFFICE, office(body)),
                        section(GuideWords.SCOPE, scope(catalogue)),
                        section(GuideWords.ARRANGEMENT, arrangement(agencyCode, today)),
                        section(
                                GuideWords.OBTAINING,
                                List.of(GuideWords.ONLINE.with(directory.count(agencyCode)), GuideWords.WITHIN_TERM)),
                        section(GuideWords.ON_APPLICATION, onApplication(body)),
                        section(GuideWords.REMEDY, List.of(GuideWords.COMPLAINT, GuideWords.REVIEW_OR_SUIT))),
                Stream.of(ContactKind.values())
                        .filter(kind -> !body.contact().containsKey(kind.member()))
                        .toList());
    }

    private static List<Message> office(AgencyState body) {
        Map<String, String> told = body.contact();
        return Stream.of(ContactKind.values())
                .map(kind -> told.containsKey(kind.member())
                        ? GuideWords.CONTACT.with(kind.said(), told.get(kind.member()))
                        : GuideWords.NOT_TOLD.with(kind.said()))
                .toList();
    }

    private static List<Message> scope(Optional<CatalogueVersion> catalogue) {
        if (catalogue.isEmpty()) {
            return List.of(GuideWords.NO_CATALOGUE);
        }
        List<CatalogueColumn> columns = catalogue.get().list().columns();
        List<Message> paragraphs = new ArrayList<>();
        for (Article20Item item : Article20Item.values()) {
            List<String> paths = paths(columns, item);
            if (!paths.isEmpty()) {
                paragraphs.add(GuideWords.CATEGORY.with(item.label(), item.printed(), String.join("、", paths)));
            }
        }
        List<String> beyond = paths(columns, null);
        if (!beyond.isEmpty()) {
            paragraphs.add(GuideWords.BEYOND.with(String.join("、", beyond)));
        }
        catalogue
                .get()
                .list()
                .exemptions()
                .forEach(exemption -> paragraphs.add(
                        GuideWords.EXEMPT.with(exemption.article20Item().label(), exemption.reason())));
        return paragraphs;
    }

    private static List<String> paths(List<CatalogueColumn> columns, Article20Item item) {
        return columns.stream()
                .filter(column -> Objects.equals(column.article20Item(), item))
                .map(CatalogueColumn::path)
                .toList();
    }

    private static List<Message> arrangement(String agencyCode, LocalDate today) {
        return List.of(
                GuideWords.BY_INDEX_NUMBER.with("%s/%d-00001".formatted(agencyCode, today.getYear())),
                GuideWords.BY_TOPIC.with(
                        Classifications.topics().keySet().stream().collect(Collectors.joining("；"))),
                GuideWords.BY_GENRE.with(String.join("、", Classifications.genres())));
    }

    private static List<Message> onApplication(AgencyState body) {
        return body.acceptsApplications()
                ? List.of(GuideWords.TAKES_APPLICATIONS, GuideWords.REPLY_TERM, GuideWords.FEE)
                : List.of(GuideWords.TAKES_NO_APPLICATIONS);
    }

    private static Guide.Section section(Message heading, List<Message> paragraphs) {
        return new Guide.Section(heading, paragraphs);
    }
}
