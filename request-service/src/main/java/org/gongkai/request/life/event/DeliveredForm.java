package org.gongkai.request.life.event;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** In which form information is given (提供形式, Art. 40 of the Regulations). */
@Schema(name = "DeliveredForm")
public enum DeliveredForm implements Labelled {
    PAPER,
    ELECTRONIC,

    /** Looked at and copied at the office (查阅、抄录). */
    INSPECTION,

    /** Some other suitable one (其他适当形式). */
    OTHER;

    /** The form that words about the delivery begin with, as in 纸质，邮寄; empty where they begin with none. */
    static Optional<DeliveredForm> find(String words) {
        return Stream.of(values())
                .filter(form -> words.strip().startsWith(form.label()))
                .findFirst();
    }
}
