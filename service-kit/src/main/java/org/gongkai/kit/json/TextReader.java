package org.gongkai.kit.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/** A JSON string that can be stored; a number is not taken for one. */
class TextReader extends StdScalarDeserializer<String> {

    TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (!PlainText.isPlain(text)) {
            throw context.weirdStringException(
                    PlainText.legible(text), String.class, "holds U+0000 or a lone surrogate");
        }
        return text;
    }
}
