package org.gongkai.registers;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import org.gongkai.kit.datakey.EncryptedValues;
import org.gongkai.registers.register.Register;

/** The personal data in all registers of the service. */
@ApplicationScoped
class EncryptedRegisters implements EncryptedValues {

    private final Registers registers;
    private final List<Register<?>> all;

    EncryptedRegisters(Registers registers, @All List<Register<?>> all) {
        this.registers = registers;
        this.all = all;
    }

    @Override
    public void encryptAnew() {
        all.forEach(register -> registers.open(register).personal().encryptAnew());
    }
}
