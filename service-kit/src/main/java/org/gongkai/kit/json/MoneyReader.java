package org.gongkai.kit.json;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import org.gongkai.form.written.Money;

/** A decimal in a JSON string; a JSON number is taken too. */
class MoneyReader extends StdScalarDeserializer<BigDecimal> {

    MoneyReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING) && !parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        String text = parser.getText();
        return Money.find(text)
                .orElseThrow(() -> context.weirdStringException(
                        PlainText.legible(text),
                        BigDecimal.class,
                        "is no decimal with at most 12 digits before and 6 after the point"));
    }
}
