package org.gongkai.kit.json;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;

import org.gongkai.form.written.Money;

/** A decimal as a JSON string, so that no reader makes a binary fraction of it. */
class MoneyWriter extends StdScalarSerializer<BigDecimal> {

    MoneyWriter() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeString(Money.write(value));
    }
}
