package org.gongkai.request.document.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.words.Language;
import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.arrival.StandingReceipt;
import org.gongkai.request.clock.Lateness;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.decision.DecisionElements;
import org.gongkai.request.document.decision.Happened;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.element.Value;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.event.ServiceEvent.Way;
import org.gongkai.request.life.outcome.OutcomeNames;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.SubmissionState;

/** The elements that the life of an application has for a paper. */
@ApplicationScoped
public class LifeElements {

    private final AgencyFacts facts;
    private final ArrivedSubmissions submissions;
    private final OutcomeNames outcomes;
    private final RemedyElements remedies;

    LifeElements(AgencyFacts facts, ArrivedSubmissions submissions, OutcomeNames outcomes, RemedyElements remedies) {
        this.facts = facts;
        this.remedies = remedies;
        this.submissions = submissions;
        this.outcomes = outcomes;
    }

    /**
     * Those of a paper that is made on a day.
     *
     * @param occasion what gives rise to it
     * @param way by which a reply is to be sent; empty where nobody has said
     */
    public Elements of(HandlingState state, DocumentKind kind, Occasion occasion, LocalDate on, Optional<Way> way) {
        DisclosureApplication entry = state.application().entry();
        AgencyState body = remedies.body(state, on);
        Optional<SubmissionState> submission =
                submissions.findOf(state.application().id());
        Elements elements = Elements.standing();
        common(elements, state, body, on);
        if (isForTheApplicant(kind)) {
            elements.put("addressee", entry.applicantName());
        }
        state.course().concluded().ifPresent(concluded -> elements.put("outcome", said(concluded.outcome())));
        Wanted wanted = Wanted.of(entry, submission);
        elements.put("requestedForm", wanted.said());
        elements.put(
                "receiptBasis",
                StandingReceipt.of(state, submission.flatMap(SubmissionState::receiptBasis))
                        .said());
        submission.ifPresent(arrived -> SubmissionElements.put(elements, arrived));
        Happened happened = Happened.of(state);
        occasion.event().ifPresent(event -> new EventElements(state, happened).put(elements, event));
        elements.put("addressee", GoneApplicant.addressee(occasion, happened, submission));
        occasion.decision().ifPresent(decided -> reply(elements, happened, occasion, decided));
        if (kind.says("overdueCause")) {
            // The day that had passed, whatever has begun another term since.
            elements.put("dueOn", state.course().clock().lateness().map(Lateness::dueOn));
        }
        if (kind.says("reviews")) {
            elements.putAll(new ReviewElements(state.course(), happened, this::said).of(occasion));
        }
        if (!kind.isReply()) {
            elements.put("documentNumber", state.course().documentNumber());
            state.course().draft().ifPresent(draft -> elements.put("formChangeReason", draft.formChange()));
        }
        if (kind.reader() == DocumentKind.Reader.THIRD_PARTY || kind.reader() == DocumentKind.Reader.AGENCY) {
            elements.put("addressee", elements.find("party").map(Value::inline));
        }
        boolean online = RemedyElements.isOnline(entry, Shipment.ofReply(happened, occasion.round()), way, wanted);
        if (kind.says("remedy")) {
            elements.put("remedy", remedies.of(state, kind, occasion, on, online));
        }
        if (kind.says("silenceRemedy")) {
            elements.put("silenceRemedy", remedies.ofSilence(state, on, online));
        }
        return elements;
    }

    /** Those of a body alone, of which a paper is on a day. */
    public Elements of(String agencyCode, LocalDate on, LocalDate today) {
        AgencyState body = facts.on(on, Optional.empty())
                .find(agencyCode)
                .or(() -> facts.on(today, Optional.empty()).find(agencyCode))
                .orElseThrow();
        return Elements.standing()
                .put("agencyName", body.name())
                .put("agencyContact", contact(body.contact()))
                .put("madeOn", on);
    }

    /** An outcome as the form prints it, without the number and the note that it has there. */
    String said(String outcome) {
        return outcomes.of(outcome).in(Language.CHINESE);
    }

    private static void common(Elements elements, HandlingState state, AgencyState body, LocalDate on) {
        DisclosureApplication entry = state.application().entry();
        elements.put("agencyName", body.name())
                .put("agencyContact", contact(body.contact()))
                .put("receiptNumber", entry.receiptNumber())
                .put("receivedOn", entry.receivedOn())
                .put("request", request(entry))
                .put("applicantName", entry.applicantName())
                .put("applicantIdNumber", entry.applicantIdNumber())
                .put(
                        "applicantContact",
                        joined(entry.applicantPhone(), entry.applicantAddress(), entry.applicantEmail()))
                .put("channel", entry.channel().label())
                .put("madeOn", on)
                .put("dueOn", OpenDay.of(state.course().term(state.today())));
        state.course()
                .concluded()
                .ifPresent(concluded -> elements.put("concludedOn", concluded.on())
                        .put("repliedOn", concluded.on())
                        .put("termKept", termKept(state, concluded.on())));
    }

    /** Nobody else's paper is addressed to the applicant, whatever is missing of them. */
    private static boolean isForTheApplicant(DocumentKind kind) {
        return switch (kind.reader()) {
            case APPLICANT, FILE, INTERNAL -> true;
            case THIRD_PARTY, AGENCY, UNIT, PERSON, PUBLIC -> false;
        };
    }

    private static String termKept(HandlingState state, LocalDate on) {
        return state.course()
                .clock()
                .inTime()
                .map(kept -> kept ? "按期" : "逾期")
                .orElseGet(() -> OpenDay.kept(state.course().term(state.today()), on));
    }

    private static String contact(Map<String, String> contact) {
        return contact.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Spoken.find("Contact", entry.getKey()).orElse(entry.getKey()) + "：" + entry.getValue())
                .collect(Collectors.joining("；"));
    }

    private static String request(DisclosureApplication entry) {
        String said = joined(entry.subject(), entry.description());
        return said == null || !said.endsWith("。") ? said : said.substring(0, said.length() - 1);
    }

    private static String joined(String... words) {
        List<String> there = Stream.of(words)
                .filter(word -> word != null && !word.isBlank())
                .distinct()
                .toList();
        return there.isEmpty() ? null : String.join("；", there);
    }

    private void reply(Elements elements, Happened happened, Occasion occasion, Draft decided) {
        elements.put("outcome", said(decided.outcome()))
                .putAll(DecisionElements.of(decided, happened, this::said))
                .put("documentNumber", occasion.draft() ? Optional.of("（签发后编号）") : occasion.documentNumber());
    }
}
