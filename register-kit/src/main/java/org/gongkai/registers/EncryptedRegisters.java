package org.gongkai.registers;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.registers.register.Register;

/** The personal data in all registers of the service. */
@ApplicationScoped
class EncryptedRegisters implements SealedTables, OwnValuesTables {

    private final Registers registers;
    private final List<Register<?>> all;

    EncryptedRegisters(Registers registers, @All List<Register<?>> all) {
        this.registers = registers;
        this.all = all;
    }

    @Override
    public List<SealedTable> sealedTables() {
        return Stream.concat(
                        Stream.of(SealingKeys.table()),
                        all.stream().flatMap(register -> registers.open(register).personal().sealedTable().stream()))
                .toList();
    }

    @Override
    public List<OwnValues> ownValues() {
        return all.stream()
                .flatMap(register -> registers.open(register).personal().ownValues().stream())
                .toList();
    }
}
