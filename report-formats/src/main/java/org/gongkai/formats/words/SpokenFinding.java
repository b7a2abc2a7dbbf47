package org.gongkai.formats.words;

import java.util.Map;

import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportJson;
import org.gongkai.form.Form;
import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** A finding by itself as JSON, its message in the language of whoever reads it; in a report the message is in Chinese. */
public final class SpokenFinding {

    private SpokenFinding() {}

    /** With its message for a mapper that says messages. */
    public static Map<String, Object> json(Form form, ReportFinding finding) {
        return saying(message(finding), form, finding);
    }

    /** With its message in this language. */
    public static Map<String, Object> json(Form form, ReportFinding finding, Language language) {
        return saying(message(finding).in(language), form, finding);
    }

    private static Message message(ReportFinding finding) {
        return new Bilingual(finding.message(), finding.messageEn());
    }

    private static Map<String, Object> saying(Object message, Form form, ReportFinding finding) {
        Map<String, Object> json = ReportJson.finding(form, finding);
        json.put("message", message);
        return json;
    }
}
