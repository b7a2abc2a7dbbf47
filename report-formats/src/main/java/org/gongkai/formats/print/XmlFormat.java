package org.gongkai.formats.print;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.google.auto.service.AutoService;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Member;
import org.gongkai.document.Members;
import org.gongkai.document.Proof;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.TextPlace;
import org.gongkai.form.Cell;
import org.gongkai.form.CellValue;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.form.written.Money;

/** The report as XML; {@code annual-report.xsd} describes it. */
@AutoService(ReportFormat.class)
public final class XmlFormat implements ReportFormat {

    static final String NAMESPACE = "urn:gongkai:annual-report:1";

    @Override
    public String suffix() {
        return "xml";
    }

    @Override
    public String mediaType() {
        return "application/xml; charset=UTF-8";
    }

    @Override
    public String label() {
        return "XML";
    }

    @Override
    public int place() {
        return 8;
    }

    @Override
    public byte[] print(Rendition rendition) {
        AnnualReport report = rendition.report();
        Proof proof = rendition.proof();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "annualReport");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("form", report.form().edition());
            xml.writeAttribute("year", Integer.toString(report.year()));
            xml.writeAttribute("coverage", report.coverage().name());
            xml.writeAttribute("status", report.status().name());
            xml.writeAttribute("version", Integer.toString(report.version()));
            xml.writeAttribute("sha256", proof.sha256());
            attribute(xml, "publishedAt", proof.publishedAt().map(ChinaTime::write));
            agency(xml, report);
            element(xml, "title", report.title());
            if (report.amendment().isPresent()) {
                element(xml, "amendment", report.amendment().get());
            }
            narrative(xml, report);
            figures(xml, report);
            findings(xml, report);
            members(xml, report.members());
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a report can always be written as XML", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void agency(XMLStreamWriter xml, AnnualReport report) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "agency");
        xml.writeAttribute("code", report.agency().code());
        xml.writeAttribute("regionCode", report.agency().regionCode());
        xml.writeAttribute("kind", report.agency().kind().name());
        text(xml, report.agency().name());
        xml.writeEndElement();
    }

    private static void narrative(XMLStreamWriter xml, AnnualReport report) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "narrative");
        for (TextPlace place : TextPlace.of(report.form())) {
            Optional<String> words = report.narrative().text(place.id());
            if (words.isPresent()) {
                xml.writeStartElement(NAMESPACE, "text");
                xml.writeAttribute("place", place.id());
                xml.writeAttribute("label", place.label().zh());
                text(xml, words.get());
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static void figures(XMLStreamWriter xml, AnnualReport report) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "figures");
        for (Cell cell : report.form().cells().values()) {
            Optional<CellValue> value = report.figures().value(cell.id());
            if (value.isPresent()) {
                xml.writeStartElement(NAMESPACE, "cell");
                xml.writeAttribute("id", cell.id().toString());
                xml.writeAttribute("label", cell.label().zh());
                switch (value.get()) {
                    case CellValue.Amount amount -> {
                        attribute(xml, "note", amount.note());
                        text(xml, Money.write(amount.value()));
                    }
                    case CellValue.Unknown unknown -> xml.writeAttribute("kind", "UNKNOWN");
                    case CellValue.Empty empty -> xml.writeAttribute("kind", "EMPTY");
                    case CellValue.NotApplicable notApplicable -> xml.writeAttribute("kind", "NOT_APPLICABLE");
                    case CellValue.Remark remark -> {
                        xml.writeAttribute("kind", "REMARK");
                        text(xml, remark.text());
                    }
                }
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static void findings(XMLStreamWriter xml, AnnualReport report) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "findings");
        for (ReportFinding finding : report.findings()) {
            xml.writeStartElement(NAMESPACE, "finding");
            xml.writeAttribute("fingerprint", finding.fingerprint());
            xml.writeAttribute("rule", finding.rule());
            xml.writeAttribute("severity", finding.severity().name());
            element(xml, "message", finding.message());
            if (finding.explanation().isPresent()) {
                element(xml, "explanation", finding.explanation().get());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void members(XMLStreamWriter xml, Members members) throws XMLStreamException {
        if (members.all().isEmpty()) {
            return;
        }
        xml.writeStartElement(NAMESPACE, "members");
        xml.writeAttribute("counted", Long.toString(members.counted()));
        xml.writeAttribute("due", Long.toString(members.due()));
        for (Member member : members.all()) {
            xml.writeStartElement(NAMESPACE, "member");
            xml.writeAttribute("code", member.code());
            xml.writeAttribute("how", member.howName());
            xml.writeAttribute("label", member.label());
            attribute(xml, "version", member.version().map(Object::toString));
            attribute(xml, "sha256", member.sha256());
            text(xml, member.name());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        text(xml, words);
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            xml.writeAttribute(name, printable(value.get()));
        }
    }

    /** Control characters have no place in XML; the texts do not mean anything by them. */
    private static void text(XMLStreamWriter xml, String words) throws XMLStreamException {
        xml.writeCharacters(printable(words));
    }

    private static String printable(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
