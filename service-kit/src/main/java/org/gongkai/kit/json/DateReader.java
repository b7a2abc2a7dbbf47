package org.gongkai.kit.json;

import java.io.IOException;
import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/** A date in a JSON string, {@code yyyy-MM-dd} and nothing else. */
class DateReader extends StdScalarDeserializer<LocalDate> {

    DateReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText();
        return Dates.findIso(text)
                .orElseThrow(() -> context.weirdStringException(
                        PlainText.legible(text), LocalDate.class, "is no date yyyy-MM-dd"));
    }
}
