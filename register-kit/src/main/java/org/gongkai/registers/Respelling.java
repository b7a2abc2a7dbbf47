package org.gongkai.registers;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.register.Register;

/**
 * Brings what was registered before there was one spelling into it, once for each edition of the spellings: else a number
 * that was kept as it was typed would be another one than the same number that is sent now.
 */
@ApplicationScoped
public class Respelling {

    /** Grows when {@link org.gongkai.kit.spelling.Spelling} or the key of a register changes. */
    private static final int EDITION = 1;

    private static final Logger LOG = Logger.getLogger(Respelling.class);

    private final Registers registers;
    private final List<Register<?>> all;
    private final Jdbi jdbi;
    private final CurrentCaller caller;

    Respelling(Registers registers, @All List<Register<?>> all, Jdbi jdbi, CurrentCaller caller) {
        this.registers = registers;
        this.all = all;
        this.jdbi = jdbi;
        this.caller = caller;
    }

    void atStart(@Observes StartupEvent started) {
        respell();
    }

    /** Looks through the registers that are kept in an older edition. */
    public void respell() {
        all.stream().filter(register -> edition(register) < EDITION).forEach(register -> {
            long inTheWay = caller.asService(
                    "respelling", () -> registers.open(register).respell());
            if (inTheWay > 0) {
                LOG.warnf(
                        "%d records of %s have the number of another record, typed in another way: they are left as they are",
                        inTheWay, register.path());
            }
            jdbi.useHandle(handle -> handle.execute(
                    "insert into register_spelling (register, edition) values (?, ?)"
                            + " on conflict (register) do update set edition = excluded.edition",
                    register.path(),
                    EDITION));
        });
    }

    private int edition(Register<?> register) {
        return jdbi.withHandle(
                        handle -> handle.createQuery("select edition from register_spelling where register = :register")
                                .bind("register", register.path())
                                .mapTo(Integer.class)
                                .findOne())
                .orElse(0);
    }
}
