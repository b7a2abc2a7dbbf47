package org.gongkai.request.regional;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.gongkai.form.words.Language;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.registers.setting.Settable;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;

/** How long a term is, where the law leaves that open ({@code most} in {@code timers.csv}). */
public record TermLength(Timer timer) implements Settable {

    /** All of them, in the order of the file. */
    public static Stream<TermLength> all() {
        return Timers.all().stream().filter(timer -> timer.most().isPresent()).map(TermLength::new);
    }

    /** That of the term with this code; empty of one whose length is the law's. */
    public static Optional<TermLength> find(String code) {
        return all().filter(one -> one.name().equals(code)).findFirst();
    }

    @Override
    public String name() {
        return timer.code();
    }

    @Override
    public String in(Language language) {
        return timer.name().in(language);
    }

    @Override
    public AuditVerb operation() {
        return ApplicationOperation.PUT_TERM_LENGTH;
    }

    @Override
    public String object() {
        return "TERM_LENGTH";
    }

    @Override
    public OptionalInt most() {
        return timer.most();
    }
}
