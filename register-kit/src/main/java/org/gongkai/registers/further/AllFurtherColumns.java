package org.gongkai.registers.further;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import org.gongkai.registers.register.Register;

/** The further columns of every register of the service. */
@Singleton
public class AllFurtherColumns {

    private final List<FurtherColumns<?, ?, ?>> all;

    AllFurtherColumns(@All List<FurtherColumns<?, ?, ?>> all) {
        this.all = all;
    }

    /** Those of a register; most have none. */
    @SuppressWarnings("unchecked")
    public <E extends Record> Optional<FurtherColumns<E, ?, ?>> of(Register<E> register) {
        return all.stream()
                .filter(columns -> columns.register().equals(register.path()))
                .<FurtherColumns<E, ?, ?>>map(columns -> (FurtherColumns<E, ?, ?>) columns)
                .findFirst();
    }
}
