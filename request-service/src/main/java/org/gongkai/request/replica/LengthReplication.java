package org.gongkai.request.replica;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.registers.calendar.CaseTerm;
import org.gongkai.registers.calendar.ReplicatedLength;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingRows;
import org.gongkai.request.regional.TermLength;
import org.gongkai.request.regional.TermLengthSet;
import org.gongkai.request.regional.TermLengths;
import org.gongkai.request.service.Litigation;

/** Tells the service that has the cases how long the terms are set to be by which it counts too (T_REDECISION), as calendars are told. */
@ApplicationScoped
public class LengthReplication {

    /** Each message has all days that are meant, and a version that says which is the later one. */
    static final Topic LENGTH = Topic.ofStates("term-length");

    private static final String SERVICE = "request-service";

    private final Litigation litigation;
    private final SettingRows settings;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;

    LengthReplication(
            Litigation litigation, SettingRows settings, Outbox outbox, CurrentCaller caller, ObjectMapper mapper) {
        this.litigation = litigation;
        this.settings = settings;
        this.outbox = outbox;
        this.caller = caller;
        this.mapper = mapper;
    }

    void hear(@Observes DatedSetting made) {
        set(made).filter(LengthReplication::isCountedThere).ifPresent(set -> tell(settings.all(), List.of(set)));
    }

    /** Each night all of them: a service that was set up later, or has its data from a backup, takes over what it lacks. */
    @Scheduled(cron = "{gongkai.calendars.retold-at}", timeZone = "Asia/Shanghai")
    void tellAllAgain() {
        caller.asService(SERVICE, () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                DatedSettings all = settings.all();
                tell(
                        all,
                        all.all().stream()
                                .flatMap(one -> set(one).stream())
                                .filter(LengthReplication::isCountedThere)
                                .distinct()
                                .toList());
            });
            return null;
        });
    }

    private static Optional<TermLengthSet> set(DatedSetting setting) {
        return setting.rule() instanceof TermLength term
                ? Optional.of(new TermLengthSet(setting.place(), term))
                : Optional.empty();
    }

    private static boolean isCountedThere(TermLengthSet set) {
        return CaseTerm.find(set.term().name()).isPresent();
    }

    private void tell(DatedSettings all, List<TermLengthSet> sets) {
        List<Message> messages = litigation.isThere()
                ? sets.stream()
                        .flatMap(set -> new TermLengths(all).told(set.place(), set.term()).stream())
                        .map(this::message)
                        .toList()
                : List.of();
        if (!messages.isEmpty()) {
            outbox.post(messages);
        }
    }

    private Message message(ReplicatedLength length) {
        return Message.of(
                LENGTH,
                Litigation.NAME,
                "term length " + length.timer() + " " + length.layer() + length.code(),
                length,
                mapper);
    }
}
