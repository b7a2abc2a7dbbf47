package org.gongkai.kit.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovySystem;
import io.restassured.internal.path.json.ConfigurableJsonSlurper;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Rest-assured reads an answer anew for each expectation, with a reader in Groovy that is slower by far than to ask for
 * it. This reads it with Jackson, into the same values.
 */
final class AnswersReadByJackson extends DelegatingMetaClass {

    private static final JsonFactory JSON = new JsonFactory();
    private static final BigDecimal LARGEST_FLOAT = new BigDecimal(Float.MAX_VALUE);

    private AnswersReadByJackson() {
        super(ConfigurableJsonSlurper.class);
    }

    /** From here on, for all tests of the class loader. */
    static synchronized void install() {
        if (!(GroovySystem.getMetaClassRegistry().getMetaClass(ConfigurableJsonSlurper.class)
                instanceof AnswersReadByJackson)) {
            AnswersReadByJackson reading = new AnswersReadByJackson();
            reading.initialize();
            GroovySystem.getMetaClassRegistry().setMetaClass(ConfigurableJsonSlurper.class, reading);
        }
    }

    @Override
    public Object invokeMethod(Object object, String name, Object[] arguments) {
        return isReading(name, arguments) ? read((Reader) arguments[0]) : super.invokeMethod(object, name, arguments);
    }

    /** What the reader asks of itself comes here: the whole text of an answer is read so. */
    @Override
    @SuppressWarnings("rawtypes") // as Groovy says it
    public Object invokeMethod(
            Class sender,
            Object object,
            String name,
            Object[] arguments,
            boolean isCallToSuper,
            boolean fromInsideClass) {
        return isReading(name, arguments)
                ? read((Reader) arguments[0])
                : super.invokeMethod(sender, object, name, arguments, isCallToSuper, fromInsideClass);
    }

    private static boolean isReading(String name, Object[] arguments) {
        return name.equals("parse") && arguments.length == 1 && arguments[0] instanceof Reader && numbersAsEver();
    }

    private static Object read(Reader text) {
        try (JsonParser json = JSON.createParser(whole(text))) {
            return json.nextToken() == null ? null : value(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Character by character: the reader of Groovy writes past the end of what it is given to fill. */
    private static String whole(Reader text) throws IOException {
        StringBuilder whole = new StringBuilder();
        for (int read = text.read(); read >= 0; read = text.read()) {
            whole.append((char) read);
        }
        return whole.toString();
    }

    /** A test that wants other numbers is read by Groovy. */
    private static boolean numbersAsEver() {
        Object wanted = InvokerHelper.getProperty(ConfigurableJsonSlurper.class, "numberReturnType");
        return ((ThreadLocal<?>) wanted).get() == NumberReturnType.FLOAT_AND_DOUBLE;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_NUMBER_INT -> json.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(json.getDecimalValue());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> json.getText();
        };
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value(json));
        }
        return members;
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(json));
        }
        return elements;
    }

    private static Object decimal(BigDecimal number) {
        if (number.abs().compareTo(LARGEST_FLOAT) > 0) {
            return number.doubleValue();
        }
        return number.floatValue();
    }
}
