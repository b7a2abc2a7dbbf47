package org.gongkai.request.document.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.form.words.Message;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Element;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.element.Value;
import org.gongkai.request.document.words.DocumentWords;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.event.ConsultationEvent.Answer;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationRecall;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.SupplementEvent.Supplement;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.outcome.CitedLaw;

/** Whether the evidence of a draft is in the case: the burden of proof is the body's. */
public final class Evidence {

    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百零〇\\d]+条");

    private final Happened happened;
    private final LocalDate on;

    /**
     * The evidence of an application.
     *
     * @param on the day of the signature
     */
    public Evidence(Happened happened, LocalDate on) {
        this.happened = happened;
        this.on = on;
    }

    /**
     * What is missing, part by part.
     *
     * @param names what outcomes are called
     */
    public List<Message> missing(Draft draft, Function<String, Message> names) {
        if (draft.parts().isEmpty()) {
            return ofOutcome(draft.outcome(), draft.detail(), DecisionElements.of(draft, happened, outcome -> outcome));
        }
        List<Message> missing = new ArrayList<>();
        for (int i = 0; i < draft.parts().size(); i++) {
            Part part = draft.parts().get(i);
            Optional<String> detail = Optional.ofNullable(part.detail());
            Elements elements = DecisionElements.of(draft.alone(part), happened, outcome -> outcome);
            List<Message> ofPart = new ArrayList<>(ofOutcome(part.outcome(), detail, elements));
            if (draft.isMixed()) {
                ofPaper(part, elements).stream()
                        .filter(one -> !ofPart.contains(one))
                        .forEach(ofPart::add);
            }
            for (Message one : ofPart) {
                missing.add(DocumentWords.EVIDENCE_OF.with(i + 1, part.text(), one));
            }
        }
        if (draft.isOverridden()) {
            ofOutcome(draft.outcome(), draft.detail(), DecisionElements.of(draft, happened, outcome -> outcome))
                    .forEach(one ->
                            missing.add(DocumentWords.EVIDENCE_OF_OUTCOME.with(names.apply(draft.outcome()), one)));
        }
        return missing;
    }

    /** What the paper of its result has to say where it stands alone has to be said in a table as well. */
    private static List<Message> ofPaper(Part part, Elements elements) {
        return elements
                .missing(PartsTable.own(part).elements().stream()
                        .filter(name -> !DocumentKind.isOfEveryReply(name) && !name.equals("parts"))
                        .toList())
                .stream()
                .map(Element::said)
                .toList();
    }

    private List<Message> ofOutcome(String outcome, Optional<String> detail, Elements elements) {
        return EvidenceRule.find(outcome, detail).map(EvidenceRule::needs).orElse(List.of()).stream()
                .flatMap(need -> missing(need, detail, elements).stream())
                .toList();
    }

    private Optional<Message> missing(String need, Optional<String> detail, Elements elements) {
        return switch (need) {
            case "DETAIL" -> unless(detail.isPresent(), DocumentWords.DETAIL_OF_OUTCOME);
            case "CONSULTED" -> unless(isThirdPartyAsked(), DocumentWords.CONSULTATION_WITH_ANSWER);
            case "SUPPLEMENT_SERVED" ->
                unless(happened.supplementServedOn().isPresent(), DocumentWords.SUPPLEMENT_NOTICE_SERVED);
            case "SUPPLEMENT_CAME" ->
                unless(happened.last(Supplement.class).isPresent(), DocumentWords.SUPPLEMENT_CAME);
            case "NO_SUPPLEMENT" ->
                unless(
                        happened.last(SupplementRequest.class).isPresent()
                                && happened.last(Supplement.class).isEmpty(),
                        DocumentWords.NO_SUPPLEMENT_CAME);
            case "REASONS_SERVED" ->
                unless(happened.reasonsServedOn().isPresent(), DocumentWords.REASON_REQUEST_SERVED);
            case "PERIOD_OVER" -> unless(isPeriodOver("OTHER_SUPPLEMENT_LAPSED"), DocumentWords.SUPPLEMENT_PERIOD_OVER);
            case "PAYMENT_OVER" -> unless(isPeriodOver("OTHER_FEE_UNPAID"), DocumentWords.PAYMENT_PERIOD_OVER);
            case "FEE_SERVED" ->
                unless(
                        happened.feeNoticeInForce()
                                .flatMap(happened::feeServedOn)
                                .isPresent(),
                        DocumentWords.FEE_NOTICE_SERVED);
            case "law:article" ->
                unless(
                        elements.find("law")
                                .map(Value::inline)
                                .filter(law -> ARTICLE.matcher(law).find())
                                .isPresent(),
                        DocumentWords.ARTICLE_OF_LAW);
            case "law:other" ->
                unless(
                        elements.find("law").map(Value::inline).map(CitedLaw::of).orElse(List.of()).stream()
                                .anyMatch(CitedLaw::isOfOtherLaw),
                        DocumentWords.ARTICLE_OF_OTHER_LAW);
            default -> missingElements(need, elements);
        };
    }

    private boolean isPeriodOver(String outcome) {
        return Lapsed.of(outcome, happened)
                .flatMap(Lapsed::lastDay)
                .filter(on::isAfter)
                .isPresent();
    }

    /** One of the alternatives is enough; the first is named when there is none. */
    private static Optional<Message> missingElements(String need, Elements elements) {
        List<List<String>> alternatives = Stream.of(need.split("[|]"))
                .map(one -> List.of(one.split("[+]")))
                .toList();
        boolean isThere =
                alternatives.stream().anyMatch(names -> elements.missing(names).isEmpty());
        return isThere
                ? Optional.empty()
                : Optional.of(
                        elements.missing(alternatives.getFirst()).getFirst().said());
    }

    /**
     * The third party has objected with good reason, or was silent: it had the letter and its term was over, without which
     * nothing is proposed. One that agrees, or is no longer asked, is nobody to refuse for.
     */
    private boolean isThirdPartyAsked() {
        int consultations = (int) happened.all(Consultation.class).count();
        return IntStream.rangeClosed(1, consultations)
                .filter(number -> happened.consultation(number)
                        .filter(one -> one.party() == Party.THIRD_PARTY)
                        .isPresent())
                .filter(number -> happened.all(ConsultationRecall.class)
                        .noneMatch(recall -> Integer.valueOf(number).equals(recall.consultation())))
                .anyMatch(this::hasObjectedOrWasSilent);
    }

    private boolean hasObjectedOrWasSilent(int number) {
        return happened.all(ConsultationAnswer.class)
                .filter(answer -> Integer.valueOf(number).equals(answer.consultation()))
                .findFirst()
                .map(answer -> answer.answer() == Answer.OBJECT_REASONED)
                .orElseGet(() -> happened.consultationDeliveredOn(number).isPresent());
    }

    private static Optional<Message> unless(boolean isThere, Message what) {
        return isThere ? Optional.empty() : Optional.of(what);
    }

    /** An element that the list does not have. */
    public static Optional<String> unknownElement(Part part) {
        return Stream.ofNullable(part.elements())
                .flatMap(elements -> elements.keySet().stream())
                .filter(name -> Element.find(name).isEmpty())
                .findFirst();
    }
}
