package org.gongkai.request.life.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.SupplementEvent.ReasonDecision;
import org.gongkai.request.life.refusal.Named;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;

/**
 * The letters of one application that go out with a step and from which no term runs, as {@code letters.csv} lists them: each
 * on its way like every other paper (domain 10.1, SERVICE). With which steps they go says the table of steps.
 */
public final class Letters {

    private static final List<String> ALL =
            ResourceTable.read(Letters.class, "letters.csv", row -> row.getField("document"));

    private final Map<String, List<Notice>> sent = new LinkedHashMap<>();

    /** The letters that go out with a step. */
    public static List<String> of(Step step, LifeEvent event) {
        return isTold(event)
                ? LifeCycle.of(step).documents().stream().filter(ALL::contains).toList()
                : List.of();
    }

    /** Reasons that are accepted without another term need no letter (Art. 35 of the Regulations). */
    private static boolean isTold(LifeEvent event) {
        return !(event instanceof ReasonDecision decision) || decision.deferredTo() != null;
    }

    /** Takes a step, with which some go out. */
    public void follow(Step step, LifeEvent event) {
        of(step, event)
                .forEach(letter ->
                        sent.computeIfAbsent(letter, kind -> new ArrayList<>()).add(Notice.sent(event.on(), null)));
    }

    /** All of them. */
    public Stream<Sent> all() {
        return sent.entrySet().stream()
                .flatMap(kind -> IntStream.range(0, kind.getValue().size())
                        .mapToObj(i ->
                                new Sent(kind.getKey(), i + 1, kind.getValue().get(i))));
    }

    /** Why this may not have become of one: none was sent, nobody says which of several, or it is served. */
    public Optional<Refusal> refusal(Delivery delivery) {
        List<Notice> some = sent.getOrDefault(delivery.document(), List.of());
        if (some.isEmpty()) {
            return Refusal.at("/document", StepWords.NO_NOTICE, new Named.Paper(delivery.document()));
        }
        if (delivery.number() == null && some.size() > 1) {
            return Refusal.at("/number", StepWords.WHICH_NOTICE, some.size());
        }
        return number(delivery) > some.size()
                ? Refusal.at("/number", StepWords.NO_NOTICE, new Named.Paper(delivery.document()))
                : some.get(number(delivery) - 1).refusal(delivery);
    }

    /** What became of one. */
    public void delivered(Delivery delivery) {
        List<Notice> some = sent.get(delivery.document());
        some.set(number(delivery) - 1, some.get(number(delivery) - 1).after(delivery));
    }

    /** Which one of its kind: the only one where nobody has said that. */
    public static int number(Delivery delivery) {
        return delivery.number() == null ? 1 : delivery.number();
    }
}
