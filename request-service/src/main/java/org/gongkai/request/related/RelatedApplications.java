package org.gongkai.request.related;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.applicant.Applied;
import org.gongkai.request.applicant.EarlierItems;
import org.gongkai.request.applicant.SameApplicant;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.handling.open.OpenApplications;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.search.ApplicationFilter;
import org.gongkai.request.search.ApplicationSearch;
import org.gongkai.request.words.AskedWords;

/** Finds what is related to an application: by the number that identifies the applicant, and by the words of the subject. */
@ApplicationScoped
public class RelatedApplications {

    private static final int MOST = 50;
    private static final int MOST_PAIRS = 8;

    /** The newest of those that have the words; who asks for what hundreds have asked for is told enough by them. */
    private static final int LOOKED_AT = 500;

    private final SameApplicant applicants;
    private final EarlierItems earlierItems;
    private final ApplicationSearch search;
    private final Registrar<DisclosureApplication> applications;
    private final OpenApplications open;
    private final Clock clock;
    private final int several;

    /** Takes {@code gongkai.publication.applicants}: from how many on it is to be thought of Art. 44. */
    RelatedApplications(
            SameApplicant applicants,
            EarlierItems earlierItems,
            ApplicationSearch search,
            Registers registers,
            ApplicationRegister register,
            OpenApplications open,
            Clock clock,
            @ConfigProperty(name = "gongkai.publication.applicants") int several) {
        this.applicants = applicants;
        this.earlierItems = earlierItems;
        this.search = search;
        this.applications = registers.open(register).registrar();
        this.open = open;
        this.clock = clock;
        this.several = several;
    }

    /** What is related to one. */
    public Related of(UUID id) {
        Registered<DisclosureApplication> application = applications.record(id);
        List<Applied> own = applicants.isKnown(application) ? applicants.others(application) : List.of();
        List<Registered<DisclosureApplication>> same = sameInformation(application);
        Map<UUID, Applied> all = new LinkedHashMap<>();
        same.forEach(one -> all.put(one.id(), applied(one)));
        own.forEach(one -> all.put(one.id(), one));
        Set<UUID> ofApplicant = own.stream().map(Applied::id).collect(Collectors.toUnmodifiableSet());
        Set<UUID> ofInformation = same.stream().map(Registered::id).collect(Collectors.toUnmodifiableSet());
        List<Related.Other> others = all.values().stream()
                .sorted(Comparator.comparing(Applied::receivedOn)
                        .thenComparing(Applied::id)
                        .reversed())
                .map(one -> other(one, ofApplicant.contains(one.id()), ofInformation.contains(one.id())))
                .toList();
        List<Related.Other> shown = others.stream().limit(MOST).toList();
        Map<UUID, LocalDate> dueOn = dueOn(shown);
        int asking = (int) Stream.concat(Stream.of(application), same.stream())
                .map(RelatedApplications::who)
                .distinct()
                .count();
        Optional<Integer> items = earlierItems.find(application).map(earlier -> earlier + 1);
        return new Related(
                shown.stream().map(one -> one.due(dueOn.get(one.id()))).toList(),
                asking,
                items,
                applicants.frequency(application),
                hints(others, asking, items));
    }

    /** As they stand today: one that is not among them is owed nothing, or its calendar is not known. */
    private Map<UUID, LocalDate> dueOn(List<Related.Other> some) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, LocalDate> dueOn = new HashMap<>();
        open.forEach(
                some.stream().map(Related.Other::id).toList(),
                one -> one.course().dueOn(today).ifPresent(due -> dueOn.put(one.id(), due)));
        return dueOn;
    }

    private Set<RelatedHint> hints(List<Related.Other> others, int asking, Optional<Integer> items) {
        Set<RelatedHint> hints = EnumSet.noneOf(RelatedHint.class);
        others.stream()
                .filter(other -> other.sameApplicant() && other.sameInformation())
                .flatMap(other -> hint(other).stream())
                .forEach(hints::add);
        if (asking >= several) {
            hints.add(RelatedHint.ASKED_BY_SEVERAL);
        }
        if (items.filter(RelatedApplications::hasAmount).isPresent()) {
            hints.add(RelatedHint.CHARGEABLE);
        }
        return hints;
    }

    /** One that ended without a reply is neither open nor answered. */
    private static Optional<RelatedHint> hint(Related.Other other) {
        if (other.closedOn().isEmpty()) {
            return Optional.of(RelatedHint.OPEN_ALREADY);
        }
        return other.outcome()
                .filter(outcome -> OutcomeRule.isReply(outcome, other.outcomeDetail()))
                .map(answered -> RelatedHint.ANSWERED_EARLIER);
    }

    private static boolean hasAmount(int item) {
        return FeeTariff.sum(FeeTariff.items(item - 1, 1)) > 0;
    }

    /** The index finds what has the words; the same are those with no other. */
    private List<Registered<DisclosureApplication>> sameInformation(Registered<DisclosureApplication> application) {
        String subject = application.entry().subject();
        String question = subject == null ? "" : AskedWords.inPairs(subject, MOST_PAIRS);
        if (question.isEmpty()) {
            return List.of();
        }
        ApplicationFilter filter = search.filter(Map.of(
                "q",
                List.of(question),
                "agencyCode",
                List.of(application.entry().agencyCode())));
        ApplicationSearch.Found found =
                search.page(filter, Optional.of("-registered"), new PageRequest(LOOKED_AT, Optional.empty()));
        return applications.records(found.ids()).stream()
                .filter(other -> !other.id().equals(application.id()))
                .filter(other -> other.entry().subject() != null
                        && AskedWords.areSame(other.entry().subject(), subject))
                .toList();
    }

    /** Who has applied: by the number, else by the name, else nobody else. */
    private static String who(Registered<DisclosureApplication> one) {
        DisclosureApplication entry = one.entry();
        return Optional.ofNullable(entry.applicantIdNumber())
                .or(() -> Optional.ofNullable(entry.applicantName()).map(Spelling.NAME::canonical))
                .orElseGet(() -> one.id().toString());
    }

    private static Applied applied(Registered<DisclosureApplication> one) {
        DisclosureApplication entry = one.entry();
        return new Applied(
                one.id(),
                entry.receiptNumber(),
                entry.receivedOn(),
                Optional.ofNullable(entry.closedOn()),
                Optional.ofNullable(entry.outcome()),
                Optional.ofNullable(entry.outcomeDetail()));
    }

    private static Related.Other other(Applied one, boolean sameApplicant, boolean sameInformation) {
        return new Related.Other(
                one.id(),
                one.receiptNumber(),
                one.receivedOn(),
                one.closedOn(),
                Optional.empty(),
                one.outcome(),
                one.outcomeDetail(),
                sameApplicant,
                sameInformation);
    }
}
